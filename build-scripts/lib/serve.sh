# The site on this machine, for this machine only.

refuse_bad_port() {
  case "$1" in
    '' | *[!0-9]*) fail "A port is a number from 1 to 65535, and '$1' is none." ;;
  esac
  [ ${#1} -le 5 ] && [ "$1" -ge 1 ] && [ "$1" -le 65535 ] || fail "A port is a number from 1 to 65535, and $1 is none."
  if port_answers "$1"; then
    fail "Port $1 is already in use: stop what listens there, or choose another with --port."
  fi
}

port_answers() {
  local host
  for host in 127.0.0.1 localhost; do
    (exec 3<>"/dev/tcp/$host/$1") 2>/dev/null && return 0
  done
  return 1
}

# The command that opens a browser, where somebody sits in front of a screen.
browser_opener() {
  if [ "$(platform)" = macos ]; then
    echo open
  elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && has xdg-open; then
    echo xdg-open
  fi
}

# Takes this process's place, so that Ctrl-C and signals reach the server itself.
serve_site() {
  exec node "$root/build-scripts/serve/main.js" --port "$1" --open "$(browser_opener)"
}
