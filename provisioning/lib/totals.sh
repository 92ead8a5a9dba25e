#!/usr/bin/env bash
# Purpose:   add up what passed and failed, from the reports of Surefire and Failsafe and from bats' own lines.
# Needs:     awk
# Variables: none

# count_java FOLDER MARK: prints "PASSED FAILED SKIPPED" of the reports under a folder that are newer than the file MARK.
count_java() {
    find "$1" -path '*/target/*-reports/TEST-*.xml' -newer "$2" -exec sed -n '/<testsuite /{p;q}' {} ';' | awk '
        function number(name) {
            if (!match($0, " " name "=\"[0-9]+\"")) return 0
            return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0
        }
        { bad = number("errors") + number("failures"); failed += bad; skipped += number("skipped"); all += number("tests") }
        END { printf "%d %d %d\n", all - failed - skipped, failed, skipped }'
}

# count_tap FILE: the same of a file with bats' TAP lines.
count_tap() {
    awk '/^ok .*# skip/ { skipped++; next } /^ok / { passed++ } /^not ok / { failed++ }
        END { printf "%d %d %d\n", passed, failed, skipped }' "$1"
}
