# Stages that read the sources and run nothing of them.

stage_style() { node_modules/.bin/biome ci --colors=off --error-on-warnings --max-diagnostics=200 .; }

stage_cpp_style() { find cpp tests/cpp -name '*.[ch]pp' -print0 | xargs -0 clang-format-14 --dry-run --Werror; }

stage_scripts() { shellcheck build-scripts/*.sh .ci/run; }

stage_types() { node_modules/.bin/tsc --noEmit; }

stage_boundaries() { node build-scripts/check/boundaries-main.js; }

# A table beside a program of the same name must be what the program prints; other programs check themselves.
stage_reference() {
  local program table good=0 bad=0
  for program in tests/reference/*.py; do
    table=${program%.py}.csv
    if [ -f "$table" ]; then
      echo "$table"
      /usr/bin/python3 "$program" | cmp - "$table"
    else
      echo "$program --check"
      /usr/bin/python3 "$program" --check
    fi && good=$((good + 1)) || bad=$((bad + 1))
  done
  echo "$good $bad" >"$(counts_file reference)"
  [ "$bad" -eq 0 ]
}
