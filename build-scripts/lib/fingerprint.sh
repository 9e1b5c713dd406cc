# Whether anything that a build depends on has changed since the last one.

checksum_of() {
  if has sha256sum; then sha256sum "$@"; else shasum -a 256 "$@"; fi | cut -d ' ' -f 1
}

# By content, not by date: a clone or a change of branch gives old files new dates. Everything counts that is not
# known to be without influence, so that a new folder of sources is never forgotten.
fingerprint() {
  (
    cd "$root" || exit
    echo "emcc $found_emscripten, node $(node --version), address ${ACTIVATION_LAB_ADDRESS:-}"
    find . \( -path ./.git -o -path ./.tools -o -path ./node_modules -o -path ./build -o -path ./dist -o -path ./tests \
      -o -path ./docs -o -path ./test-results -o -path ./playwright-report -o -path ./.ci \) -prune \
      -o -type f \( -path './*/*' -o ! -name '*.md' \) -print0 |
      LC_ALL=C sort -z | checksum_all
  ) | checksum_of -
}

checksum_all() {
  if has sha256sum; then xargs -0 sha256sum; else xargs -0 shasum -a 256; fi
}

build_is_current() {
  [ -f "$root/dist/site/index.html" ] && [ -f "$root/dist/engine/index.js" ] &&
    [ -f "$root/dist/offline/activation-lab.html" ] && [ -f "$root/dist/elements/activation-lab.js" ] &&
    [ -f "$root/dist/lms/activation-lab-scorm12.zip" ] &&
    [ "$(cat "$root/dist/.fingerprint" 2>/dev/null)" = "$(fingerprint)" ]
}
