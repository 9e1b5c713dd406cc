#!/usr/bin/env bash
# Installs what the tests need, runs every stage, and closes with one line: N passed, N failed.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=./build-scripts/test.sh
may_change_machine=yes
. "$root/build-scripts/lib/all.sh"
. "$root/build-scripts/test/run-stage.sh"
. "$root/build-scripts/test/stage-needs.sh"
. "$root/build-scripts/test/code-stages.sh"
. "$root/build-scripts/test/cpp-stages.sh"
. "$root/build-scripts/test/site-stages.sh"

usage() {
  cat <<'TEXT'
Usage: build-scripts/test.sh [options]

Installs what the tests need (on Debian and Ubuntu), then runs all of them. Stages that the system has no programs for
are left out, and named at the end.

  --only STAGE    run one stage, and what it cannot do without; may be given again
  --list          list the stages
  --no-install    install and fetch nothing: say what is missing instead
  --help          show this
TEXT
}

wanted=()
while [ $# -gt 0 ]; do
  case "$1" in
    --only)
      [ $# -ge 2 ] || fail "--only needs the name of a stage after it; --list lists them."
      stage_words "$2" >/dev/null || fail "There is no stage '$2'; --list lists those there are."
      wanted+=("$2")
      shift
      ;;
    --list)
      list_stages
      exit 0
      ;;
    --no-install) may_change_machine=no ;;
    --help | -h)
      usage
      exit 0
      ;;
    *) fail "test.sh has no option '$1'; --help lists those it has." ;;
  esac
  shift
done

cd "$root"
refuse_windows
refuse_unwritable_folder
if [ ${#wanted[@]} -gt 0 ]; then refuse_impossible_stages; else choose_stages; fi
take_lock
prepare_machine 4600 find_start_needs find_wanted_needs
provide_for_stages
for stage in "${wanted[@]}"; do run_stage "$stage"; done
close_with_summary
