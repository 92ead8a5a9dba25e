#!/usr/bin/env bats
# What verify adds up is what a reader believes: it may neither lose a failure nor count a skipped test as passed.

setup() {
    . "$BATS_TEST_DIRNAME/../lib/totals.sh"
    reports=$BATS_TEST_TMPDIR/module/target/surefire-reports
    mkdir -p "$reports"
    touch -d '1 minute ago' "$BATS_TEST_TMPDIR/mark"
}

report() {
    printf '<?xml version="1.0"?>\n<testsuite xmlns:xsi="x" name="%s" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d">\n</testsuite>\n' \
        "$1" "$2" "$3" "$4" "$5" >"$reports/TEST-$1.xml"
}

@test "adds the reports of all modules" {
    report Gate 5 0 0 0
    report Wall 7 1 2 1
    run count_java "$BATS_TEST_TMPDIR" "$BATS_TEST_TMPDIR/mark"
    [ "$output" = "8 2 2" ]
}

@test "leaves out reports of an earlier run" {
    report Old 5 0 0 5
    touch -d '1 hour ago' "$reports/TEST-Old.xml"
    run count_java "$BATS_TEST_TMPDIR" "$BATS_TEST_TMPDIR/mark"
    [ "$output" = "0 0 0" ]
}

@test "reads bats' own lines" {
    printf '1..4\nok 1 a\nok 2 b # skip no network\nnot ok 3 c\n# why\nok 4 d\n' >"$BATS_TEST_TMPDIR/tap"
    run count_tap "$BATS_TEST_TMPDIR/tap"
    [ "$output" = "2 1 1" ]
}
