# What each stage needs beyond what a build does. The browsers and checkers are the distribution's: one known set, so that
# everybody sees the same result.

find_wanted_needs() {
  local stage
  for stage in "${wanted[@]}"; do find_stage_needs "$stage"; done
}

find_stage_needs() {
  case "$1" in
    cpp-style) need "clang-format 14" "has clang-format-14" "clang-format-14" "" ;;
    scripts) need "ShellCheck" "has shellcheck" "shellcheck" "" ;;
    reference) need "Python 3 with mpmath and NumPy" "has_python_maths" "python3 python3-mpmath python3-numpy" "" ;;
    cpp | wasm) need_catch2 ;;
    tidy)
      need_catch2
      need "clang-tidy 14" "has clang-tidy-14" "clang-tidy-14" ""
      ;;
    sanitize)
      need_catch2
      need "the sanitizers of clang" "has_sanitizers" "clang libclang-rt-dev llvm" ""
      ;;
    units)
      need "Python 3" "has python3" "python3" ""
      need "WebKit with its driver" "has WebKitWebDriver && has xvfb-run && has xauth" "webkit2gtk-driver xvfb xauth" ""
      need "nginx with Brotli" "has_nginx || can_fetch_nginx" "nginx libnginx-mod-http-brotli-static" ""
      need_font
      ;;
    html) need "Java for the HTML checker" "has java" "default-jre-headless" "" ;;
    chromium)
      need "Python 3" "has python3" "python3" ""
      need "Chromium without a window" "has chromium-headless-shell" "chromium-headless-shell" ""
      need_font
      ;;
    firefox)
      need "Firefox ESR" "has firefox-esr" "firefox-esr" ""
      need_font
      ;;
  esac
}

need_catch2() { need "the sources of Catch2" "may_fetch || has_catch2" "" ""; }

# A browser without a single font measures every text as empty.
need_font() { need "a font for the browsers" "has_font" "fonts-dejavu-core" ""; }

has_sanitizers() {
  local library
  has clang++ && library=$(clang++ -print-file-name=libclang_rt.asan-"$(uname -m)".a) && [ -f "$library" ]
}

has_python_maths() { [ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import mpmath, numpy'; }

has_font() { [ -n "$(find /usr/share/fonts -name '*.ttf' -print -quit)" ]; }

provide_for_stages() {
  local stage
  for stage in "${wanted[@]}"; do
    case "$stage" in
      cpp | tidy | sanitize | wasm) provide_catch2 ;;
      units) provide_nginx ;;
    esac
  done
}

# What a system's packages do not hold. Layout and lint are the opinion of one version of clang, so another does not do;
# Ubuntu has its browsers as Snaps only, and in 24.04 an Emscripten whose clang gives `main` a name that it does not know, so
# that programs end without having begun. Where the program is there all the same, it is used.
missing_for_good() {
  case "$(distribution) $1" in
    "debian 12 "* | "ubuntu 24.04 cpp-style" | "ubuntu 24.04 tidy") ;;
    "debian "*" cpp-style" | "ubuntu "*" cpp-style") has clang-format-14 || echo "clang-format 14" ;;
    "debian "*" tidy" | "ubuntu "*" tidy") has clang-tidy-14 || echo "clang-tidy 14" ;;
    "ubuntu 24.04 wasm") has_other_emscripten || echo "an Emscripten that runs programs" ;;
    "ubuntu "*" chromium") has chromium-headless-shell || echo "Chromium" ;;
    "ubuntu "*" firefox") has firefox-esr || echo "Firefox ESR" ;;
  esac
}

has_other_emscripten() { has emcc && [ "$(command -v emcc)" != /usr/bin/emcc ]; }

# Of all stages those that this system has the programs for: sets `wanted`, and `left_out` to sentences.
choose_stages() {
  local stage program
  for stage in $(all_stages); do
    program=$(missing_for_good "$stage")
    if [ -z "$program" ]; then
      wanted+=("$stage")
    else
      left_out+=("$(printf '%-12s left out: this system has no package of %s' "$stage" "$program")")
    fi
  done
}

refuse_impossible_stages() {
  local stage program
  for stage in "${wanted[@]}"; do
    program=$(missing_for_good "$stage")
    [ -z "$program" ] ||
      fail "The stage '$stage' needs $program, and this system has no package of it. Debian 12 has: start it there, for example in a container."
  done
}
