#!/usr/bin/env bats
# verify is believed by its last line and its exit code, so both are tried here in a small house of its own, with
# stand-ins for Maven and Spectral.

setup() {
    house=$BATS_TEST_TMPDIR/house
    mkdir -p "$house/provisioning/test" "$house/.ci" "$house/sync-server/src/test/spectral" "$house/bin"
    cp -r "$BATS_TEST_DIRNAME/../lib" "$BATS_TEST_DIRNAME/../verify" "$house/provisioning/"
    cp "$BATS_TEST_DIRNAME/../../.ci/run" "$house/.ci/"
    printf '@test "a script" {\n true\n}\n' >"$house/provisioning/test/one.bats"
    program "$house/sync-server/src/test/spectral/lint" 'exit 0'
    for name in need_for_tests need_for_demo; do
        printf '%s() { :; }\n' "$name"
    done >"$house/provisioning/lib/needs.sh"
    maven 3 0 0 0
    export PATH="$house/bin:$PATH"
}

program() {
    printf '#!/bin/sh\n%s\n' "$2" >"$1"
    chmod +x "$1"
}

# A Maven that leaves one report (tests, errors, skipped, failures) and ends with the given code.
maven() {
    program "$house/bin/mvn" "mkdir -p kiosk/target/surefire-reports; sleep 0.05
cat >kiosk/target/surefire-reports/TEST-Gate.xml <<XML
<testsuite name=\"Gate\" tests=\"$1\" errors=\"$2\" skipped=\"$3\" failures=\"$4\">
</testsuite>
XML
echo 'Tests run: $1, Failures: $4, Errors: $2, Skipped: $3'; exit ${5:-0}"
}

@test "passes, and says so on a last line of its own" {
    run "$house/.ci/run"
    echo "$output"
    [ "$status" -eq 0 ]
    # Three Java tests, one bats test, shellcheck, the API description.
    [ "${lines[-1]}" = "6 passed, 0 failed" ]
    [[ "$output" == *"Tests run: 3"* ]]
}

@test "a failed Java test fails it" {
    maven 3 0 0 1 1
    run "$house/provisioning/verify"
    [ "$status" -ne 0 ]
    [ "${lines[-1]}" = "5 passed, 1 failed" ]
}

@test "a build that breaks before any test fails it" {
    program "$house/bin/mvn" 'exit 1'
    run "$house/provisioning/verify"
    [ "$status" -ne 0 ]
    [ "${lines[-1]}" = "3 passed, 1 failed" ]
    [[ "$output" == *"not right: mvn verify"* ]]
}

@test "a skipped test is said aloud and does not pass" {
    maven 3 0 1 0
    run "$house/provisioning/verify"
    [ "$status" -eq 0 ]
    [ "${lines[-1]}" = "5 passed, 0 failed" ]
    [[ "$output" == *"1 skipped"* ]]
}

@test "an API description that breaks a rule fails it" {
    program "$house/sync-server/src/test/spectral/lint" 'exit 1'
    run "$house/provisioning/verify"
    [ "$status" -ne 0 ]
    [ "${lines[-1]}" = "5 passed, 1 failed" ]
}

@test "a careless script fails it" {
    printf '#!/usr/bin/env bash\nrm -rf $1/*\n' >"$house/provisioning/careless"
    run "$house/provisioning/verify"
    [ "$status" -ne 0 ]
    [[ "$output" == *"not right: shellcheck"* ]]
}

@test "a failed script test fails it" {
    printf '@test "bad" {\n false\n}\n' >"$house/provisioning/test/two.bats"
    run "$house/provisioning/verify"
    [ "$status" -ne 0 ]
    [ "${lines[-1]}" = "6 passed, 1 failed" ]
}
