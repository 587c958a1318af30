# Steps of a test run: each is announced, timed and counted; the table and the closing line come last. Source after common.sh.
# shellcheck shell=bash

step_names=() step_seconds=() step_results=()
passed=0 failed=0 skipped=0 # tests where a step counts them, else steps

# step NAME COMMAND… runs the command attended. A failed step is remembered; the run goes on unless the caller stops it.
step() {
    local name=$1 started=$EPOCHREALTIME result=0
    shift
    say "$name"
    long "$@" || result=$?
    record_step "$name" "$started" "$result"
    return "$result"
}

record_step() { # NAME STARTED RESULT
    step_names+=("$1")
    step_seconds+=("$(awk -v a="$2" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }')")
    step_results+=("$3")
}

# counted RESULT: the step that just ended is one passed or failed check.
counted() {
    if (($1 == 0)); then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

# counted_from FILE RESULT: adds the tests of an xUnit file; a run that left none, or that ran no test, is one failure.
counted_from() {
    local tests broken
    tests=$(xunit_sum "$1" tests) broken=$(xunit_broken "$1")
    passed=$((passed + tests - broken))
    failed=$((failed + broken))
    skipped=$((skipped + $(xunit_sum "$1" skipped)))
    if ((tests == 0 || ($2 != 0 && broken == 0))); then failed=$((failed + 1)); fi
}

# How many tests of the file have a failure; the file's own sum counts every expectation that failed.
xunit_broken() { # FILE
    [[ -r $1 ]] || { printf 0 && return; }
    awk '/<testcase / { counted = 0 } /<(failure|error)[ >\/]/ { if (!counted) sum++; counted = 1 } END { print sum + 0 }' "$1"
}

xunit_sum() { # FILE ATTRIBUTE
    [[ -r $1 ]] || { printf 0 && return; }
    sed -n -E 's/.*<testsuite .*[[:space:]]'"$2"'="([0-9]+)".*/\1/p' "$1" | awk '{ sum += $1 } END { print sum + 0 }'
}

steps_table() {
    local i total=0 result
    printf '\n%-52s %10s  %s\n' step seconds result
    for i in "${!step_names[@]}"; do
        result=ok
        ((step_results[i] == 0)) || result="failed (${step_results[i]})"
        printf '%-52s %10s  %s\n' "${step_names[i]}" "${step_seconds[i]}" "$result"
        total=$(awk -v a="$total" -v b="${step_seconds[i]}" 'BEGIN { printf "%.1f", a + b }')
    done
    printf '%-52s %10s\n\n' all "$total"
}
