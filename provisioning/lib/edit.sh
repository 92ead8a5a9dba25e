#!/usr/bin/env bash
# Purpose:   edit one sentence of one service, publish it, and count what a connected kiosk pays for it on the wire.
# Needs:     say.sh, process.sh, build.sh, server.sh, kiosk.sh, count-bytes.mjs; node
# Variables: house, out (the folder of a demo that held)
#            EDITS  how many edits are published, one after the other (whole number from 1, default 5)

: "${house:?}" "${out:?}"
relay_id=""

# Between kiosk and server, so that what is counted is what travels: TLS, HTTP/2 and all.
start_relay() {
    local port=${server_url:?}
    : >"$out/logs/relay.log"
    start "$out/logs/relay.log" node "$house/provisioning/lib/count-bytes.mjs" "${port##*:}"
    relay_id=${started:?}
    wait_until 20 "$relay_id" "the counting relay" grep -q '^port ' "$out/logs/relay.log"
    sed -i "s#^server.url=.*#server.url=https://localhost:$(sed -n 's/^port //p' "$out/logs/relay.log")#" "$out/kiosk.properties"
}

# Prints "CONNECTIONS BYTES" so far.
traffic() {
    local lines
    lines=$(wc -l <"$out/logs/relay.log")
    kill -USR2 "$relay_id"
    while [ "$(wc -l <"$out/logs/relay.log")" -eq "$lines" ]; do sleep 0.05; done
    tail -1 "$out/logs/relay.log"
}

# shows_version LOG N : the kiosk showed N releases since its start, its own of before among them.
shows_version() {
    [ "$(grep -c "release .* on screen" "$1")" -ge "$2" ]
}

# Prints "BYTES MILLISECONDS": the price on the wire, and from the end of the command to the kiosk's screen.
publish_one_edit() {
    local log=$1 shown=$2 before after from
    sed -i '0,/^sentence: *"/s//&Nieuw. /' "$out/content/heerlen/services/schuldhulpverlening-heerlen.yaml"
    server guide import "$out/content/heerlen" "$out/content/heerlen-voorbeeld" >>"$out/logs/guide.log"
    before=$(traffic)
    server guide publish >>"$out/logs/guide.log"
    from=$(date +%s%3N)
    wait_until 20 "${kiosk_id:?}" "the edited service" shows_version "$log" $((shown + 1))
    from=$(($(date +%s%3N) - from))
    # The kiosk asks again for the next release; that belongs to the price.
    sleep 3
    after=$(traffic)
    [ "${before% *}" = "${after% *}" ] || fail "the kiosk made a new connection meanwhile" "run this again"
    printf '%d %d\n' $((${after#* } - ${before#* })) "$from"
}

edited_service() {
    local log=$out/logs/kiosk-edit.log shown
    rm -rf "$out/content"
    cp -r "$house/provisioning/content" "$out/content"
    start_server >&2
    start_relay
    : >"$log"
    start_kiosk "$log"
    wait_until 60 "${kiosk_id:?}" "the kiosk's own release" shows_version "$log" 1
    # Keys, enrolment and the first question go before; then the kiosk waits at the server for news.
    sleep 10
    for shown in $(seq "${EDITS:-5}"); do
        publish_one_edit "$log" "$shown"
    done
}
