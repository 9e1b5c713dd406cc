# On what machine this runs, and who may install there.

# debian | linux | macos | windows
platform() {
  case "$(uname -s)" in
    Darwin) echo macos ;;
    MINGW* | MSYS* | CYGWIN* | Windows*) echo windows ;;
    *) if has apt-get; then echo debian; else echo linux; fi ;;
  esac
}

# The name and number of the distribution, "debian 12" for example; one that has no number is ahead of all.
distribution() {
  # shellcheck disable=SC1091 # where it is missing there is no name
  (. /etc/os-release 2>/dev/null && echo "${ID:-linux} ${VERSION_ID:-next}") || echo "linux next"
}

has() { command -v "$1" >/dev/null 2>&1; }

is_root() { [ "$(id -u)" -eq 0 ]; }

# Whether system packages can be installed: by root, or through sudo when it can ask or need not.
may_install() {
  is_root || { has sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }
}

as_root() {
  if is_root; then "$@"; else sudo "$@"; fi
}

# version_at_least FOUND WANTED: dotted numbers, compared part by part.
version_at_least() {
  local IFS=. i
  # shellcheck disable=SC2206 # splitting at the dots is the point
  local found=($1) wanted=($2)
  for i in 0 1 2; do
    [ "${found[i]:-0}" -le "${wanted[i]:-0}" ] || return 0
    [ "${found[i]:-0}" -ge "${wanted[i]:-0}" ] || return 1
  done
}
