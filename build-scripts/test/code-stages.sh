# Stages that read the sources and run nothing of them.

stage_style() { node_modules/.bin/biome ci --colors=off --error-on-warnings --max-diagnostics=200 .; }

stage_cpp_style() { find cpp tests/cpp tests/fuzz lessons/code -name '*.[ch]pp' -print0 | xargs -0 clang-format-14 --dry-run --Werror; }

stage_scripts() { shellcheck build-scripts/*.sh .ci/run; }

stage_types() { node_modules/.bin/tsc --noEmit; }

stage_boundaries() { node build-scripts/check/boundaries-main.js; }

# Each program says whether what it once wrote is what it would write today.
stage_reference() {
  local programs=(tests/reference/*.py) good
  good=$(printf '%s\0' "${programs[@]}" | xargs -0 -P "$(nproc)" -I{} sh -c '/usr/bin/python3 {} --check && echo good' |
    grep -c '^good$') || true
  echo "$good $((${#programs[@]} - good))" >"$(counts_file reference)"
  [ "$good" -eq "${#programs[@]}" ]
}
