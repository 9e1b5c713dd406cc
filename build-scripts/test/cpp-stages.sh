# Stages that compile and run C++.

stage_cpp() { build_native native && run_catch2 cpp native; }

stage_sanitize() {
  build_native sanitize || return 1
  UBSAN_OPTIONS=print_stacktrace=1 ASAN_SYMBOLIZER_PATH=$(command -v llvm-symbolizer || command -v llvm-symbolizer-14 || true) run_catch2 sanitize sanitize
}

# Without SIMD only the kernels are another program: the stage "units" holds the module that ships to the same tables.
stage_wasm() {
  configure_wasm wasm ON && with_emscripten_modules cmake --build --preset wasm && run_catch2 wasm wasm
}

# Every warning counts; .clang-tidy says which there are. How a file is compiled is taken from the native build, which
# the bindings to WebAssembly are no part of, and the benchmark only where its library is. The tests are left to two
# compilers' warnings: Catch2's headers would take longer than all the rest. The checks of names are left to editors: they
# read every name of the standard library too, in as much time as all others together.
stage_tidy() {
  cmake --preset native >/dev/null || return 1
  find cpp -name '*.cpp' ! -path 'cpp/wasm/*' ! -path 'cpp/bench/*' -print0 |
    xargs -0 -n 1 -P "$(nproc)" clang-tidy-14 --quiet -p build/native \
      --checks=-readability-identifier-naming,-bugprone-reserved-identifier
}

build_native() { cmake --preset "$1" && cmake --build --preset "$1"; }

# run_catch2 STAGE PRESET
run_catch2() {
  local report=$root/.tools/logs/ctest-$1.log status=0
  ctest --preset "$2" --parallel "$(nproc)" --verbose | tee "$report" || status=$?
  node build-scripts/test/count.js catch2 "$report" >"$(counts_file "$1")"
  return "$status"
}
