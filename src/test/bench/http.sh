#!/usr/bin/env bash
# Requests per second of public pages, without a session, against nginx serving the same bytes from
# disk. Both on this machine, in turn, three rounds; the median of each and their ratio are printed.
set -eu

url=http://localhost:8080
seconds=8
page=/p/how-it-works
while [ $# -gt 0 ]; do
  case $1 in
    --url) url=$2; shift 2 ;;
    --page) page=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    *) echo "http: unknown option '$1'; allowed: --url, --page, --seconds" >&2; exit 2 ;;
  esac
done
for tool in nginx wrk curl; do
  command -v "$tool" >/dev/null || { echo "http: '$tool' is missing: apt-get install nginx-light wrk curl" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'kill "$(cat "$work/pid" 2>/dev/null)" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir -p "$work/www" "$work/tmp"
chmod 755 "$work" "$work/www"
curl -fsS "$url/" -o "$work/www/index.html"
curl -fsS "$url$page" -o "$work/www/page.html"
cat >"$work/nginx.conf" <<CONF
worker_processes auto;
pid $work/pid;
error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  default_type text/html;
  sendfile on; tcp_nopush on; open_file_cache max=100;
  client_body_temp_path $work/tmp; proxy_temp_path $work/tmp; fastcgi_temp_path $work/tmp;
  uwsgi_temp_path $work/tmp; scgi_temp_path $work/tmp;
  server { listen 127.0.0.1:18099; root $work/www; }
}
CONF
nginx -c "$work/nginx.conf" 2>/dev/null

rate() { wrk -t1 -c32 -d"${2:-$seconds}s" "$1" | awk '/Requests\/sec/ {print $2}'; }
median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

measure() { # name, address here, address at nginx
  rate "$2" 5 >/dev/null
  for _ in 1 2 3; do
    rate "$2" >>"$work/usher"
    rate "$3" >>"$work/nginx"
  done
  usher=$(median <"$work/usher")
  nginx=$(median <"$work/nginx")
  printf '%-22s %8s bytes  usher %9s/s  nginx %9s/s  ratio %s\n' "$1" \
    "$(curl -fsS "$2" | wc -c)" "$usher" "$nginx" "$(awk "BEGIN {printf \"%.3f\", $usher / $nginx}")"
  rm -f "$work/usher" "$work/nginx"
}

printf 'load %s on %s processors\n' "$(cut -d' ' -f1 /proc/loadavg)" "$(nproc)"
measure / "$url/" http://127.0.0.1:18099/
measure "$page" "$url$page" http://127.0.0.1:18099/page.html
