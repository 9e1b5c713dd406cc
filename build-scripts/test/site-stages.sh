# Stages that need what the build leaves.

stage_build() { ensure_built; }

stage_units() {
  local report=$root/.tools/logs/vitest.json status=0
  ensure_built || return 1
  rm -f "$report"
  node_modules/.bin/vitest run --reporter=default --reporter=json --outputFile.json="$report" || status=$?
  node build-scripts/test/count.js vitest "$report" >"$(counts_file units)"
  return "$status"
}

# The checker reads pages as files, of which no script is from the pages' own origin; what the policy really forbids, the
# browsers' tests say.
stage_html() {
  ensure_built || return 1
  find dist/site -name '*.html' -print0 | xargs -0 java -jar node_modules/vnu-jar/build/dist/vnu.jar --Werror \
    --filterpattern '.*violates Content Security Policy.*'
}

stage_chromium() { run_playwright chromium; }

stage_firefox() { run_playwright firefox; }

run_playwright() {
  local report=$root/.tools/logs/playwright-$1.json status=0
  ensure_built || return 1
  rm -f "$report"
  PLAYWRIGHT_JSON_OUTPUT_NAME=$report node_modules/.bin/playwright test --project "$1" --reporter=line,json || status=$?
  node build-scripts/test/count.js playwright "$report" >"$(counts_file "$1")"
  return "$status"
}

ensure_built() { build_is_current || build_everything; }
