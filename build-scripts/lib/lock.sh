# One run at a time changes a checkout. Serving is not part of it: the lock is given back before.

take_lock() {
  mkdir -p "$root/.tools"
  lock_file=$root/.tools/lock
  local refusal="Another start or test is at work in this folder: wait until it is done, then run this again."
  if has flock; then
    # The kernel drops this lock with the process that holds it, however it ends.
    exec 9>"$lock_file"
    flock -n 9 || fail "$refusal"
    return
  fi
  # macOS has no flock: a file that names its owner, taken over when the owner is gone.
  local owner
  owner=$(cat "$lock_file.pid" 2>/dev/null || true)
  if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then rm -f "$lock_file.pid"; fi
  (set -o noclobber && echo $$ >"$lock_file.pid") 2>/dev/null || fail "$refusal"
  trap 'rm -f "$lock_file.pid"' EXIT
}

give_lock_back() {
  if has flock; then
    exec 9>&-
  else
    rm -f "$lock_file.pid"
    trap - EXIT
  fi
}
