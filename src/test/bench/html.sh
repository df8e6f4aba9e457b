#!/usr/bin/env bash
# Checks the HTML of every public screen of a running portal with html-validate. Errors: none is the goal.
set -eu

url=http://localhost:8080
[ "${1:-}" != --url ] || url=$2
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
first=$(curl -s "$url/" | grep -o '/?[a-z0-9-]*=[a-z0-9-]*' | head -1)
{
  printf '%s\n' / "$first" "$first&show=pages" '/search?q=price' '/search?q=xyzzyx' /contact \
    "/contact${first#/}" "/journey${first#/}" "/journey/share${first#/}" \
    '/journey/shared?with=role.it' /privacy '/privacy/link?token=none' /privacy/asked /nowhere
  curl -s "$url/sitemap.xml" | grep -o '/p/[a-z0-9-]*' | sort -u
} >"$folder/addresses"
number=0
while read -r path; do
  number=$((number + 1))
  curl -s "$url$path" >"$folder/$(printf '%03d' $number)$(echo "$path" | tr -c 'a-z0-9\n' -).html"
done <"$folder/addresses"
echo "$number documents of $url"
cd "$folder" && npx --yes html-validate@10 --config .htmlvalidate.json ./*.html && echo "0 errors"
