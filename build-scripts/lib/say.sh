# How the scripts speak: plain sentences, and the whole story only when something failed.

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# run_logged NAME COMMAND...: runs quietly, with the output in .tools/logs/NAME.log; on failure shows its end.
run_logged() {
  local name=$1 log
  shift
  log=$root/.tools/logs/$name.log
  mkdir -p "$root/.tools/logs"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    return 1
  fi
}

# join_words "a" "b" "c" -> "a, b and c"
join_words() {
  local text=$1
  shift
  while [ $# -gt 1 ]; do
    text="$text, $1"
    shift
  done
  [ $# -eq 0 ] || text="$text and $1"
  printf '%s' "$text"
}
