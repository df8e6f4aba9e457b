#!/usr/bin/env bash
# Runs a bench with the classes of the tests: one of org.usher.bench by its name in lower case, or a
# class by its whole name.
set -eu

name=$1
shift
JAVA_HOME=$(bin/jdk)
export JAVA_HOME
mkdir -p target
./mvnw -B -ntp -q -DskipTests package dependency:build-classpath \
  -Dmdep.outputFile=target/bench-classpath >target/bench-build.log 2>&1 || {
  grep '^\[ERROR\]' target/bench-build.log >&2
  exit 1
}
case $name in
  org.usher.*) class=$name ;;
  *) class=org.usher.bench.$(printf '%s' "$name" | awk '{print toupper(substr($0, 1, 1)) substr($0, 2)}') ;;
esac
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
  -cp "target/test-classes:target/classes:$(cat target/bench-classpath)" org.usher.bench.Launch "$class" "$@"
