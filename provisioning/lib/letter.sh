#!/usr/bin/env bash
# Purpose:   a letter in the demo: what the server promises, taking the letter in and answering it, and what must hold.
# Needs:     say.sh, process.sh, server.sh, expect.sh; zbarimg, curl
# Variables: house, out, server_url, server_pin
# Sets:      server_port

: "${house:?}" "${out:?}"
readonly WRITER=ar
readonly WORDS=$house/provisioning/letter
server_port=0

slip() { printf '%s\n' "$out/online/letters/$WRITER-receipt.png"; }

# The address of the page stands on slips, so the port is known before the server is.
promise_letters() {
    server_port=$(free_port)
    printf 'letters.public-address=https://localhost:%s/brief\n' "$server_port" >"$out/server/letters.properties"
}

free_port() {
    local port
    for port in $(shuf -i 20000-29999 -n 20); do
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { printf '%s\n' "$port"; return; }
    done
    fail "no free port was found between 20000 and 29999" "run this again"
}

# What a phone reads on the slip. Only here, in memory, and on the slip itself there is the code.
read_slip() {
    zbarimg -q --raw "$(slip)" 2>/dev/null
}

slip_leads_to_server() {
    read_slip | grep -q -x -E "${server_url:?}/brief#[0-9]{20}"
}

# The very page the slip leads to; the code behind # is nothing a server is ever sent.
page_answers() {
    curl -s -f -k --pinnedpubkey "sha256//${server_pin:?}" "$(read_slip | sed 's/#.*//')" | grep -q '<html'
}

slip_is_printed() {
    [ -s "$(slip)" ] && slip_leads_to_server
}

letter_is_taken() {
    server letters list >"$out/logs/letters.txt" 2>&1 && grep -q '^1 letter of 1' "$out/logs/letters.txt"
}

shows_letter() {
    server letters show "$1" | grep -q -F "$(cat "$WORDS/letter.$WRITER.txt")"
}

# While the kiosk goes on with its walk: staff read the letter and answer it in Dutch and in the writer's language.
answer_letter() {
    local id
    wait_until 180 "${kiosk_id:?}" "the slip of the letter" slip_is_printed
    expect "letter: its slip is printed, and a phone reads this server's page, # and 20 digits" slip_leads_to_server
    expect "letter: the page that the slip leads to answers" page_answers
    wait_until 60 "$kiosk_id" "the letter at the server" letter_is_taken
    expect "letter: the server has it" letter_is_taken
    id=$(grep -o -m1 '\b[0-9a-f]\{8\}\b' "$out/logs/letters.txt" | head -1)
    expect "letter: staff read every word that was typed on the panel" shows_letter "$id"
    server letters seen "$id" >>"$out/logs/letters.txt"
    expect "letter: it is answered in Dutch and in the writer's language" server letters answer "$id" \
        --file "$WORDS/answer.nl.txt" --text "$WRITER=$WORDS/answer.$WRITER.txt" --outcome explained
}

# answer_was_read WALK
answer_was_read() {
    expect "letter, $1: the code of the slip, typed, leads to the answer" \
        grep -q "$WRITER: the code of the slip leads to the city's answer, also on paper" "$out/$1/report.json"
    expect "letter, $1: the answer is on paper" test -s "$out/$1/letters/$WRITER-answer.png"
}

# In no database, log, report or request: only what is drawn on the slip has it.
code_is_only_on_slip() {
    local url
    url=$(read_slip) && [ -n "$url" ] || return 1
    url=${url##*#}
    ! grep -r -q -a -F -f <(printf '%s\n' "$url" | sed -E 'p; s/(.{5})(.{5})(.{5})(.{5})/\1 \2 \3 \4/') "$out"
}
