#!/usr/bin/env bash
# How many requests a second nginx answers on this machine with the built site: a measurement, not a test.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=./build-scripts/load.sh
may_change_machine=yes
. "$root/build-scripts/lib/all.sh"

usage() {
  cat <<'TEXT'
Usage: build-scripts/load.sh [--seconds N]

Starts nginx with the built site on the loopback address and asks it for a page, the script and the engine with wrk, as
fast as 64 connections can. Prints requests and megabytes a second, the slowest hundredth, and every error.
TEXT
}

seconds=10
while [ $# -gt 0 ]; do
  case "$1" in
    --seconds) seconds=${2:?"--seconds needs a number after it."} && shift ;;
    --help | -h) usage && exit 0 ;;
    *) fail "load.sh has no option '$1'; --help lists those it has." ;;
  esac
  shift
done

[ -f "$root/dist/hosting/nginx.conf" ] || fail "There is no site yet: ./build-scripts/start.sh --build-only builds it."
has wrk || fail "wrk is missing. On Debian: apt-get install wrk"
provide_nginx
nginx=
for folder in "" "$root/.tools/nginx"; do
  [ ! -x "$folder/$nginx_program" ] || [ ! -f "$folder/$nginx_brotli" ] || nginx=$folder
done

work=$(mktemp -d)
port=8198
if port_answers "$port"; then fail "Port $port is already in use: stop what listens there."; fi
mkdir "$work/temporary"
cat >"$work/nginx.conf" <<CONF
daemon off;
worker_processes auto;
pid $work/nginx.pid;
load_module $nginx/$nginx_brotli;
events { worker_connections 1024; }
http {
  include $nginx/etc/nginx/mime.types;
  access_log off;
  sendfile on;
  open_file_cache max=1000;
  client_body_temp_path $work/temporary/body; proxy_temp_path $work/temporary/proxy;
  fastcgi_temp_path $work/temporary/fastcgi; uwsgi_temp_path $work/temporary/uwsgi; scgi_temp_path $work/temporary/scgi;
  server {
    listen 127.0.0.1:$port;
    root $root/dist/site;
    brotli_static on;
    include $root/dist/hosting/nginx.conf;
  }
}
CONF
# Its workers give up root's rights, and could not read a checkout in root's home.
! is_root || sed -i '1i user root;' "$work/nginx.conf"
"$nginx/$nginx_program" -p "$work" -c "$work/nginx.conf" -e error.log &
server=$!
trap 'kill "$server"; wait "$server" || true; rm -rf "$work"' EXIT
until port_answers "$port"; do
  kill -0 "$server" 2>/dev/null || fail "nginx did not start: $(cat "$work/error.log")"
  sleep 0.1
done

cd "$root/dist/site"
for path in "" "close-up/" assets/main-*.js assets/*.wasm; do
  file=$path
  [ -f "$file" ] || file=${path}index.html
  say "/$path, $(wc -c <"$file.br") bytes in Brotli"
  wrk --threads 2 --connections 64 --duration "${seconds}s" --latency -H "Accept-Encoding: br" "http://127.0.0.1:$port/$path" |
    awk '/Requests\/sec|Transfer\/sec|99%|Socket errors|Non-2xx/ { print "  " $0 }'
done
