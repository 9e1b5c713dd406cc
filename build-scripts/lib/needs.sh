# What must be on the machine, one line each: its name, how to tell that it is there, Debian's packages, Homebrew's.

readonly oldest_emscripten=3.1.6
found_emscripten=
missing_names=() missing_debian=() missing_brew=()

need() {
  local name=$1 check=$2 debian=$3 brew=$4 known
  # Two stages of the tests may need the same.
  for known in ${missing_names[@]+"${missing_names[@]}"}; do [ "$known" != "$name" ] || return 0; done
  if ! eval "$check" >/dev/null 2>&1; then
    missing_names+=("$name")
    # shellcheck disable=SC2206 # several packages may stand in one word
    missing_debian+=($debian) missing_brew+=($brew)
  fi
}

find_start_needs() {
  need "a C++ compiler" "has c++" "g++" ""
  need "CMake" "has cmake" "cmake" "cmake"
  need "Ninja" "has ninja" "ninja-build" "ninja"
  need "Emscripten" "has_emscripten" "emscripten node-acorn" "emscripten"
  need "the headers of Highway" "has_header hwy/highway.h" "libhwy-dev" "highway"
  # A private Node can be fetched by any npm; Debian's own is wanted only where there is none at all.
  need "Node 20.19 or newer" "node_is_good || can_fetch_node" "npm" "node"
  need "the npm packages" "may_fetch || packages_are_current" "" ""
}

# What is fetched into the checkout rather than installed is missing only where nothing may be fetched.
may_fetch() { [ "$may_change_machine" = yes ]; }

has_header() {
  local folder
  for folder in /usr/include /usr/local/include /opt/homebrew/include /opt/local/include; do
    [ ! -f "$folder/$1" ] || return 0
  done
  return 1
}

# Debian's emcc needs acorn among Debian's own Node modules; any other emcc brings its own.
has_emscripten() {
  has emcc && { [ "$(command -v emcc)" != /usr/bin/emcc ] || [ -d /usr/share/nodejs/acorn ]; }
}

# Sets found_emscripten; asked once a run, for emcc takes its time to answer.
refuse_old_emscripten() {
  has emcc && [ -z "$found_emscripten" ] || return 0
  found_emscripten=$(emcc --version 2>/dev/null | sed -n 's/^emcc .*) \([0-9][0-9.]*\).*/\1/p')
  [ -n "$found_emscripten" ] ||
    fail "The emcc at $(command -v emcc) does not say its version: repair it or take it off PATH."
  version_at_least "$found_emscripten" "$oldest_emscripten" ||
    fail "The emcc at $(command -v emcc) is version $found_emscripten, older than $oldest_emscripten, the oldest that works here: put a newer one first on PATH."
}
