# Stages that read the sources and run nothing of them.

stage_style() { node_modules/.bin/biome ci --colors=off --error-on-warnings --max-diagnostics=200 .; }

stage_cpp_style() { find cpp tests/cpp lessons/code -name '*.[ch]pp' -print0 | xargs -0 clang-format-14 --dry-run --Werror; }

stage_scripts() { shellcheck build-scripts/*.sh .ci/run; }

stage_types() { node_modules/.bin/tsc --noEmit; }

stage_boundaries() { node build-scripts/check/boundaries-main.js; }

# Each program says whether what it once wrote is what it would write today.
stage_reference() {
  local program good=0 bad=0
  for program in tests/reference/*.py; do
    if /usr/bin/python3 "$program" --check; then good=$((good + 1)); else bad=$((bad + 1)); fi
  done
  echo "$good $bad" >"$(counts_file reference)"
}
