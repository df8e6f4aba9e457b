#!/usr/bin/env bash
# First visits with Lighthouse's mobile settings: performance, LCP, blocking time, CLS, bytes, requests.
# The median of --runs runs by performance, of the pages that DESIGN names unless --pages says others.
# A run that fails (Chromium now and then records no navigation) is repeated, twice at most.
set -eu

url=http://localhost:8080
runs=5
pages=
while [ $# -gt 0 ]; do
  case $1 in
    --url) url=$2; shift 2 ;;
    --runs) runs=$2; shift 2 ;;
    --pages) pages=$2; shift 2 ;;
    *) echo "lighthouse: unknown option '$1'; allowed: --url, --runs, --pages" >&2; exit 2 ;;
  esac
done
command -v chromium >/dev/null || { echo "lighthouse: Chromium is missing: apt-get install chromium" >&2; exit 1; }
case $(node --version 2>/dev/null) in
  v2[2-9].* | v[3-9]*) ;;
  *) echo "lighthouse: Node 22 or newer is needed on the PATH" >&2; exit 1 ;;
esac

tools=target/lighthouse
[ -x "$tools/node_modules/.bin/lighthouse" ] || npm install --silent --prefix "$tools" lighthouse
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CHROME_PATH
CHROME_PATH=$(command -v chromium)
flags="--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"

# Where the first option of an address leads: one step into the guide.
step() { # address
  curl -s "$url$1" | grep -o '<a[^>]*class="option"[^>]*>' | grep -o 'href="[^"]*"' | head -1 \
    | cut -d'"' -f2 | sed 's/&amp;/\&/g'
}

if [ -z "$pages" ]; then
  . "$(dirname "$0")/screens.sh"
  one=$(step /)
  two=$(step "$one")
  three=$(step "$two")
  pages="/ $one $two $three $(longest "$url" '') /contact /journey?${two#*\?}"
fi

visit() { # address report profile
  "$tools/node_modules/.bin/lighthouse" "$url$1" --quiet --output=json \
    --output-path="$2" --chrome-flags="$flags --user-data-dir=$3" \
    --only-categories=performance,accessibility,best-practices,seo \
    && node -e '
      const r = JSON.parse(require("fs").readFileSync(process.argv[1]));
      if (r.runtimeError || r.categories.performance.score === null) {
        console.error(`lighthouse: ${(r.runtimeError || {}).code || "no score"}`);
        process.exit(1);
      }' "$2"
}

for page in $pages; do
  for run in $(seq "$runs"); do
    for try in 1 2 3; do
      visit "$page" "$work/$run.json" "$work/chrome-$run-$try" && break
      [ "$try" -lt 3 ] || { echo "lighthouse: $page failed three times" >&2; exit 1; }
      echo "lighthouse: $page, run $run is repeated" >&2
    done
  done
  node -e '
    const fs = require("fs");
    const [page, work, runs] = process.argv.slice(1);
    const all = [...Array(+runs).keys()].map((i) => JSON.parse(fs.readFileSync(`${work}/${i + 1}.json`)));
    all.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
    const r = all[Math.floor(all.length / 2)];
    const n = (id) => Math.round(r.audits[id].numericValue * 1000) / 1000;
    const items = r.audits["network-requests"].details.items;
    const bytes = items.reduce((sum, item) => sum + (item.transferSize || 0), 0);
    const score = (id) => r.categories[id].score.toFixed(2);
    console.log(`${page}: performance ${score("performance")}, accessibility ${score("accessibility")}, ` +
      `best practices ${score("best-practices")}, SEO ${score("seo")}; LCP ${n("largest-contentful-paint")} ms, ` +
      `blocking ${n("total-blocking-time")} ms, CLS ${n("cumulative-layout-shift")}; ` +
      `${items.length} requests, ${(bytes / 1024).toFixed(1)} KiB`);
    for (const item of items) console.log(`    ${String(item.transferSize).padStart(7)}  ${item.url}`);
    for (const c of Object.values(r.categories)) for (const ref of c.auditRefs) {
      const a = r.audits[ref.id];
      const hidden = a.id === "is-crawlable" && page.includes("?");
      if (hidden && a.score === 0) console.log("    is-crawlable: answered addresses are noindex on purpose; all else counts for SEO");
      else if (ref.weight > 0 && a.score !== null && a.score < 0.9) console.log(`    below 0.9: ${a.id} ${a.displayValue || ""}`);
    }' "$page" "$work" "$runs"
done
