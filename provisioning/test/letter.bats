#!/usr/bin/env bats
# What the demo says of a letter's slip: a phone reads it, and its code is nowhere else.

setup() {
    export house=$BATS_TEST_DIRNAME/../.. server_url=https://localhost:1234
    out=$BATS_TEST_TMPDIR
    . "$BATS_TEST_DIRNAME/../lib/say.sh"
    . "$BATS_TEST_DIRNAME/../lib/letter.sh"
    read="https://localhost:1234/brief#12345678901234567890"
}

zbarimg() {
    printf '%s\n' "$read"
}

@test "takes a slip that leads to this server's page with a code of 20 digits" {
    slip_leads_to_server
}

@test "takes no slip that leads elsewhere, or without a whole code" {
    for read in "https://localhost:1234/brief#1234567890123456789" "https://localhost:1234/brief" "" \
        "https://elsewhere.example/https://localhost:1234/brief#12345678901234567890"; do
        run slip_leads_to_server
        [ "$status" -ne 0 ]
    done
}

@test "finds a code that was left in a file, in whatever form" {
    echo "nothing" >"$out/log"
    code_is_only_on_slip
    printf 'a 12345678901234567890 b' >"$out/log"
    run code_is_only_on_slip
    [ "$status" -ne 0 ]
    printf '\0\1 12345 67890 12345 67890' >"$out/log"
    run code_is_only_on_slip
    [ "$status" -ne 0 ]
}

@test "does not pass when no slip can be read" {
    read=""
    run code_is_only_on_slip
    [ "$status" -ne 0 ]
}

@test "puts the address of its own page on slips" {
    mkdir "$out/server"
    promise_letters
    [ "$server_port" -ge 20000 ]
    grep -q -x "letters.public-address=https://localhost:$server_port/brief" "$out/server/letters.properties"
}
