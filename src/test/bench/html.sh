#!/usr/bin/env bash
# Checks the HTML of every public screen with html-validate, error answers included: of a portal that
# is running (--url), or of every sample site, each in a portal of its own. Errors: none is the goal.
set -eu

. src/test/bench/screens.sh
url=
port=8099
while [ $# -gt 0 ]; do
  case "$1" in
    --url) url=${2:?--url needs a value}; shift 2 ;;
    --port) port=${2:?--port needs a value}; shift 2 ;;
    *) echo "bin/bench html: '$1' is not an option." >&2; exit 2 ;;
  esac
done
command -v npx >/dev/null || { echo "This needs Node with npx on the PATH." >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# What a style guide would like otherwise is left out: attributes in Vaadin's own order and quoting.
cat >"$folder/.htmlvalidate.json" <<'END'
{
  "root": true,
  "extends": ["html-validate:standard"],
  "rules": {
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    "no-inline-style": "off"
  }
}
END
portal=
trap '[ -z "$portal" ] || kill "$portal" 2>/dev/null || true; rm -rf "$folder"' EXIT

# Every screen and every page of a site, and what it answers to forms with errors in them.
documents() { # name url
  local name path language form
  screens "$2" >"$folder/addresses"
  curl -s "$2/sitemap.xml" | grep -o '<loc>[^<]*</loc>' | grep -o '\(/[a-z][a-z]\)\?/p/[a-z0-9-]*' | sort -u \
    | while read -r path; do echo "$(echo "${path#/}" | tr / -) $path"; done >>"$folder/addresses"
  while read -r name path; do
    curl -s "$2$path" >"$folder/$1-$name.html"
  done <"$folder/addresses"
  for language in '' /de; do
    [ "$(curl -s -o /dev/null -w '%{http_code}' "$2${language:-/}")" = 200 ] || continue
    for form in contact/send privacy/ask journey/keep/ask; do
      curl -s -H 'Sec-Fetch-Site: same-origin' --data-urlencode 'email=nobody' --data-urlencode 'wish=SEE' \
        "$2$language/$form" >"$folder/$1$(echo "$language/$form" | tr / -)-refused.html"
    done
    curl -s -H 'Sec-Fetch-Site: cross-site' --data-urlencode 'email=nobody' \
      "$2$language/contact/send" >"$folder/$1$(echo "$language" | tr / -)-from-elsewhere.html"
  done
}

if [ -n "$url" ]; then
  documents site "$url"
else
  JAVA_HOME=$(bin/jdk)
  export JAVA_HOME
  bin/build
  sample_sites >"$folder/sites"
  while read -r name content theme; do
    start_portal "$port" "$folder/data-$name" "$content" "$theme" "$folder/$name.log"
    documents "$name" "http://localhost:$port"
    stop_portal
  done <"$folder/sites"
fi
find "$folder" -maxdepth 1 -name '*.html' -empty -delete
echo "$(find "$folder" -maxdepth 1 -name '*.html' | wc -l) documents of ${url:-every sample site}"
cd "$folder" && npx --yes html-validate@10 --config .htmlvalidate.json ./*.html && echo "0 errors"
