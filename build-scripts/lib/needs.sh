# What must be on the machine, one line each: its name, how to tell that it is there, Debian's packages, Homebrew's.

readonly oldest_emscripten=3.1.6
found_emscripten=
missing_names=() missing_debian=() missing_brew=()

need() {
  local name=$1 check=$2 debian=$3 brew=$4
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
}

# The browsers and checkers are Debian's: one known set, so that everybody sees the same result.
find_test_needs() {
  need "the sanitizers of clang" "has_sanitizers" "clang libclang-rt-14-dev llvm-14" ""
  need "clang-format 14" "has clang-format-14" "clang-format-14" ""
  need "clang-tidy 14" "has clang-tidy-14" "clang-tidy-14" ""
  need "ShellCheck" "has shellcheck" "shellcheck" ""
  need "Java for the HTML checker" "has java" "default-jre-headless" ""
  need "Python 3 with mpmath and NumPy" "has_python_maths" "python3 python3-mpmath python3-numpy" ""
  need "Chromium without a window" "has chromium-headless-shell" "chromium-headless-shell" ""
  need "Firefox ESR" "has firefox-esr" "firefox-esr" ""
  need "WebKit with its driver" "has WebKitWebDriver && has xvfb-run && has xauth" "webkit2gtk-driver xvfb xauth" ""
  need "nginx with Brotli" "has_nginx || can_fetch_nginx" "nginx libnginx-mod-http-brotli-static" ""
  # A browser without a single font measures every text as empty.
  need "a font for the browsers" "has_font" "fonts-dejavu-core" ""
}

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

has_sanitizers() {
  local library
  has clang++ && library=$(clang++ -print-file-name=libclang_rt.asan-"$(uname -m)".a) && [ -f "$library" ]
}

has_python_maths() { [ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import mpmath, numpy'; }

has_font() { [ -n "$(find /usr/share/fonts -name '*.ttf' -print -quit)" ]; }

# Sets found_emscripten; asked once a run, for emcc takes its time to answer.
refuse_old_emscripten() {
  has emcc && [ -z "$found_emscripten" ] || return 0
  found_emscripten=$(emcc --version 2>/dev/null | sed -n 's/^emcc .*) \([0-9][0-9.]*\).*/\1/p')
  [ -n "$found_emscripten" ] ||
    fail "The emcc at $(command -v emcc) does not say its version: repair it or take it off PATH."
  version_at_least "$found_emscripten" "$oldest_emscripten" ||
    fail "The emcc at $(command -v emcc) is version $found_emscripten, older than $oldest_emscripten, the oldest that works here: put a newer one first on PATH."
}
