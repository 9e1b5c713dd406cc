#!/usr/bin/env bash
# Installs what is missing, builds what has changed, serves the site.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=./build-scripts/start.sh
may_change_machine=yes
port=8080
serving=yes
. "$root/build-scripts/lib/all.sh"

usage() {
  cat <<'TEXT'
Usage: build-scripts/start.sh [options]

Installs what is missing (on Debian and Ubuntu), builds the site and serves it at http://localhost:8080.

  --port N        serve at another port
  --build-only    build, and do not serve
  --no-install    install and fetch nothing: say what is missing instead
  --help          show this
TEXT
}

while [ $# -gt 0 ]; do
  case "$1" in
    --port)
      [ $# -ge 2 ] || fail "--port needs a number after it."
      port=$2
      shift
      ;;
    --port=*) port=${1#--port=} ;;
    --build-only) serving=no ;;
    --no-install) may_change_machine=no ;;
    --help | -h)
      usage
      exit 0
      ;;
    *) fail "start.sh has no option '$1'; --help lists those it has." ;;
  esac
  shift
done

cd "$root"
refuse_windows
refuse_unwritable_folder
[ "$serving" = no ] || refuse_bad_port "$port"
take_lock
prepare_machine 3200 find_start_needs

if build_is_current; then
  say "Nothing has changed since the last build."
else
  build_everything || fail "The build failed: see above, and .tools/logs for everything."
fi

give_lock_back
[ "$serving" = yes ] || exit 0
serve_site "$port"
