#!/usr/bin/env bash
# The pictures that stand for a brand elsewhere, from its logo, name and tokens: bin/pictures brand.
set -eu

theme=${1%/}
[ -f "$theme/logo.svg" ] || { echo "There is no $theme/logo.svg." >&2; exit 2; }
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo "bin/pictures needs Chromium." >&2
  exit 1
}
folder=$(cd "$theme" && pwd)
name=$(sed -n 's/^name: *//p' "$theme/brand.yaml" | sed 's/&/\&amp;/g; s/</\&lt;/g')
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

picture() { # file width height, with the body on standard input
  {
    echo '<!doctype html><meta charset="utf-8"><style>'
    sed "s|/theme/|file://$folder/|g" "$theme/tokens.css"
    echo 'html { color-scheme: light !important; } body { margin: 0; background: var(--paper); color: var(--ink); }'
    cat
  } >"$scratch/page.html"
  "$browser" --headless=new --no-sandbox --disable-gpu --no-first-run --hide-scrollbars \
    --disable-background-networking --disable-sync --allow-file-access-from-files \
    --force-device-scale-factor=1 --user-data-dir="$scratch/profile" --virtual-time-budget=2000 \
    --window-size="$2,$3" --screenshot="$scratch/$1" "file://$scratch/page.html" >/dev/null 2>&1
  mv "$scratch/$1" "$theme/$1"
  echo "$theme/$1"
}

picture card.png 1200 630 <<END
div { box-sizing: border-box; height: 630px; padding: 0 110px; display: flex; align-items: center; gap: 56px; border-bottom: 20px solid var(--accent); }
img { width: 210px; height: 210px; }
p { margin: 0; font: 540 150px/1.1 var(--serif); letter-spacing: -0.02em; overflow-wrap: anywhere; }
</style><div><img src="file://$folder/logo.svg" alt=""><p>$name</p></div>
END

picture touch-icon.png 180 180 <<END
body { background: var(--accent); }
img { display: block; width: 180px; height: 180px; }
</style><img src="file://$folder/logo.svg" alt="">
END
