# Runs stages one after another and adds up what they say. A failing stage never stops the next one.

# name | what it looks at. The quick ones first.
stages='
style|formatting and lint of TypeScript, JavaScript, JSON and CSS (Biome)
cpp-style|formatting of C++ (clang-format)
scripts|the shell scripts (ShellCheck)
types|TypeScript strict
boundaries|who may know whom
reference|the committed tables are what the independent programs compute
cpp|the C++ tests, native
tidy|lint of C++ (clang-tidy)
sanitize|the C++ tests under the address and undefined-behaviour sanitizers
build|the build of everything that ships
wasm|the C++ tests in WebAssembly with SIMD
units|engine, model, lesson compiler and scripts in node (Vitest)
html|validity of the built pages (the Nu checker)
chromium|the built site in Chromium (Playwright)
firefox|the built site in Firefox (Playwright)
'

passed=0 failed=0 lines=() left_out=()

all_stages() { printf '%s' "$stages" | sed -n 's/|.*//p' | tr '\n' ' '; }

stage_words() { printf '%s' "$stages" | sed -n "s/^$1|//p" | grep .; }

list_stages() { printf '%s' "$stages" | awk -F '|' 'NF { printf "%-12s %s\n", $1, $2 }'; }

# Where a stage that runs tests leaves how many passed and failed; without it the stage counts as one.
counts_file() { echo "$root/.tools/logs/$1.counts"; }

run_stage() {
  local name=$1 log=$root/.tools/logs/test-$1.log counts status=0 good=0 bad=0 again started=$SECONDS line
  counts=$(counts_file "$name")
  mkdir -p "$root/.tools/logs"
  rm -f "$counts"
  ("stage_${name//-/_}") >"$log" 2>&1 </dev/null || status=$?
  if [ -f "$counts" ]; then
    read -r good bad again <"$counts"
  elif [ "$status" -eq 0 ]; then
    good=1
  fi
  # A runner that fails without a failed test, or that ran none, has failed itself.
  if [ "$bad" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$good" -eq 0 ]; }; then bad=1; fi
  if [ "$bad" -gt 0 ]; then
    say ""
    say "--- $name failed:"
    cat "$log"
    [ -s "$log" ] || say "It ran no tests."
    say "--- end of $name"
  fi
  line=$(printf '%-12s %5d passed %4d failed %5d s' "$name" "$good" "$bad" $((SECONDS - started)))
  [ "${again:-0}" -eq 0 ] || line="$line, $again of them at the second go"
  say "$line"
  lines+=("$line")
  passed=$((passed + good)) failed=$((failed + bad))
}

close_with_summary() {
  say ""
  printf '%s\n' "${lines[@]}" ${left_out[@]+"${left_out[@]}"}
  say ""
  say "All of it took $((SECONDS / 60)) min $((SECONDS % 60)) s."
  say "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
