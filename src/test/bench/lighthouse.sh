#!/usr/bin/env bash
# First visits with Lighthouse's mobile settings: performance, LCP, blocking time, CLS, bytes, requests.
# The median of --runs runs by performance.
set -eu

url=http://localhost:8080
runs=3
pages="/ /p/how-it-works"
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

for page in $pages; do
  for run in $(seq "$runs"); do
    "$tools/node_modules/.bin/lighthouse" "$url$page" --quiet --output=json \
      --output-path="$work/$run.json" --chrome-flags="$flags --user-data-dir=$work/chrome-$run" \
      --only-categories=performance,accessibility,best-practices,seo
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
      if (ref.weight > 0 && a.score !== null && a.score < 0.9) console.log(`    below 0.9: ${a.id} ${a.displayValue || ""}`);
    }' "$page" "$work" "$runs"
done
