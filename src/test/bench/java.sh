#!/usr/bin/env bash
# Runs a bench of org.usher.bench with the classes of the tests.
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
class=$(printf '%s' "$name" | awk '{print toupper(substr($0, 1, 1)) substr($0, 2)}')
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
  -cp "target/test-classes:target/classes:$(cat target/bench-classpath)" "org.usher.bench.$class" "$@"
