#!/usr/bin/env bats
# The demo's manners: what it says about wrong use, what it never touches, and that it leaves nothing behind.

setup() {
    demo=$BATS_TEST_DIRNAME/../demo
    lib=$BATS_TEST_DIRNAME/../lib
}

@test "explains itself" {
    run "$demo" --help
    [ "$status" -eq 0 ]
    [[ "$output" == *"--headless"*"--out DIR"* ]]
}

@test "refuses an unknown option as wrong use" {
    run "$demo" --nonsense
    [ "$status" -eq 2 ]
    [[ "$output" == *"usage:"* ]]
}

@test "refuses --out without a folder" {
    run "$demo" --out
    [ "$status" -eq 2 ]
}

@test "never empties a folder that is not a demo's" {
    mkdir "$BATS_TEST_TMPDIR/precious"
    echo letters >"$BATS_TEST_TMPDIR/precious/kiosk"
    run "$demo" --headless --out "$BATS_TEST_TMPDIR/precious"
    [ "$status" -eq 1 ]
    [ "$(cat "$BATS_TEST_TMPDIR/precious/kiosk")" = letters ]
}

@test "ends a program together with its children" {
    . "$lib/say.sh"
    . "$lib/process.sh"
    start "$BATS_TEST_TMPDIR/log" bash -c 'sleep 321 & sleep 321'
    local group=$started
    alive "$group"
    stop_all
    run alive "$group"
    [ "$status" -ne 0 ]
    [ ${#running[@]} -eq 0 ]
}

@test "says so when a program ends before its sign comes" {
    . "$lib/say.sh"
    . "$lib/process.sh"
    start "$BATS_TEST_TMPDIR/log" true
    run wait_until 5 "$started" "the sign" false
    [ "$status" -eq 1 ]
    [[ "$output" == *"the sign did not come"* ]]
}

@test "counts what held and what did not" {
    . "$lib/expect.sh"
    expect "true holds" true
    expect "false does not" false
    [ "$held" -eq 1 ]
    [ "$not_held" -eq 1 ]
}

@test "a folder without slips does not pass for one whose slips can be read" {
    . "$lib/expect.sh"
    mkdir "$BATS_TEST_TMPDIR/empty"
    run every_slip_has_qr "$BATS_TEST_TMPDIR/empty"
    [ "$status" -ne 0 ]
}
