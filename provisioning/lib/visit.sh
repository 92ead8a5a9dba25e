#!/usr/bin/env bash
# Purpose:   the two walks of a headless demo, and the window of one with a display; what must hold after each.
# Needs:     say.sh, process.sh, server.sh, kiosk.sh, letter.sh, expect.sh; zbarimg
# Variables: house, out

: "${house:?}" "${out:?}"
readonly LANGUAGES="nl en ar tr"

visit_online() {
    write_config "escpos+file:$out/slips/sent.bin"
    start_kiosk "$out/logs/kiosk-online.log" --visit "$out/online" --letter "$WRITER=$WORDS/letter.$WRITER.txt" \
        --answer "$WORDS/answer.$WRITER.txt"
    enrol "$out/logs/kiosk-online.log"
    answer_letter
    finish_visit online
}

# Nothing is fetched in this walk: the server is gone before the kiosk starts.
visit_offline() {
    stop "${server_id:?}"
    expect "the server is gone" not alive "$server_id"
    start_kiosk "$out/logs/kiosk-offline.log" --visit "$out/offline" --slip "$WRITER=$(slip)" \
        --answer "$WORDS/answer.$WRITER.txt"
    finish_visit offline
    expect "letter: its code is in no file but the pictures of the slip" code_is_only_on_slip
}

finish_visit() {
    local walk=$1 language ended=0
    wait "${kiosk_id:?}" || ended=$?
    expect "$walk: the visit ended well (exit code $ended)" test "$ended" -eq 0
    expect "$walk: report.json is there" test -s "$out/$walk/report.json"
    for language in $LANGUAGES; do
        expect "$walk: pictures of screens in $language" at_least 5 "$out/$walk/screens/$language" "*.png"
        expect "$walk: slips in $language" at_least 1 "$out/$walk/slips" "$language-*.png"
    done
    expect "$walk: a phone reads the QR code of every slip" every_slip_has_qr "$out/$walk/slips"
    expect "$walk: the bytes sent to the printer are kept" at_least 1 "$out/slips" "*.bin"
    answer_was_read "$walk"
}

# The window stays until the person closes it; the server with it.
show_window() {
    write_config "png:$out/slips"
    start_kiosk "$out/logs/kiosk.log"
    enrol "$out/logs/kiosk.log"
    step "the kiosk is on screen; close its window to end"
    say "slips appear as pictures in $out/slips"
    wait "${kiosk_id:?}" || fail "the kiosk ended badly" "read $out/logs/kiosk.log"
    end_step
}
