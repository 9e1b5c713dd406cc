# From sources to dist: the two WebAssembly modules, the engine for others' use, the site, packages for learning platforms.

build_everything() {
  local built_from
  # Taken before: what changes while it builds is not in it.
  built_from=$(fingerprint)
  rm -f "$root/dist/.fingerprint"
  build_module wasm "the engine for WebAssembly with SIMD" || return 1
  build_module wasm-scalar "the engine for browsers without SIMD" || return 1
  build_with_vite engine build-scripts/engine.vite.config.ts "the engine as a module for other pages" || return 1
  build_with_vite site vite.config.ts "the site" || return 1
  build_with_vite elements build-scripts/elements/elements.vite.config.ts "the figures for other pages" || return 1
  build_with_vite file build-scripts/single-file/single-file.vite.config.ts "the single file" || return 1
  build_packages || return 1
  echo "$built_from" >"$root/dist/.fingerprint"
}

# build_module PRESET WHAT
build_module() {
  say "Building $2."
  run_logged "configure-$1" configure_wasm "$1" OFF || return 1
  run_logged "build-$1" with_emscripten_modules cmake --build "$root/build/$1" --target activation-lab
}

# configure_wasm PRESET TESTS: ON or OFF, for only who tests needs Catch2. A folder configured elsewhere or by another
# compiler is of no use: it is made anew.
configure_wasm() {
  configure_with_emscripten "$@" && return 0
  [ -f "$root/build/$1/CMakeCache.txt" ] || return 1
  rm -rf "$root/build/$1"
  configure_with_emscripten "$@"
}

# emcmake would otherwise pass a flag to node that today's node no longer knows.
configure_with_emscripten() {
  (cd "$root" && with_emscripten_modules emcmake cmake --preset "$1" -DACTIVATION_LAB_TESTS="$2" \
    -DCMAKE_CROSSCOMPILING_EMULATOR=node)
}

# Debian's emcc looks for acorn among Debian's Node modules, where only Debian's own node looks unasked.
with_emscripten_modules() { NODE_PATH=/usr/share/nodejs "$@"; }

build_packages() {
  build_with_vite launch build-scripts/launch.vite.config.ts "the packages for learning platforms" || return 1
  run_logged packages node "$root/build-scripts/package/main.js" --all
}

# build_with_vite NAME CONFIGURATION WHAT
build_with_vite() {
  say "Building $3."
  run_logged "vite-$1" "$root/node_modules/.bin/vite" build --config "$root/$2"
}
