#!/usr/bin/env bash
# Purpose:   edit one sentence of one service, publish it, and count what a connected kiosk pays for it on the wire.
# Needs:     say.sh, process.sh, build.sh, server.sh, kiosk.sh; ss (iproute2)
# Variables: house, out (the folder of a demo that held)
#            EDITS  how many edits are published, one after the other (whole number from 1, default 5)

: "${out:?}"

# Prints "LOCAL-PORT BYTES" of the kiosk's one connection: sent and received, TLS and HTTP/2 included.
traffic() {
    : "${server_url:?}"
    ss -Htin state established "dport = :${server_url##*:}" | tr '\n' ' ' | awk '
        { split($3, from, ":"); port = from[length(from)] }
        { for (i = 1; i <= NF; i++) if ($i ~ /^bytes_(sent|received):/) { split($i, part, ":"); bytes += part[2] } }
        END { if (NR) print port, bytes }'
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
    sleep 1
    after=$(traffic)
    [ "${before% *}" = "${after% *}" ] || fail "the kiosk changed its connection meanwhile" "run this again"
    printf '%d %d\n' $((${after#* } - ${before#* })) "$from"
}

edited_service() {
    local log=$out/logs/kiosk-edit.log shown
    rm -rf "$out/content"
    cp -r "${house:?}/provisioning/content" "$out/content"
    start_server >&2
    sed -i "s#^server.url=.*#server.url=${server_url:?}#" "$out/kiosk.properties"
    : >"$log"
    start_kiosk "$log"
    wait_until 60 "$kiosk_id" "the kiosk's connection" connected
    sleep 2
    for shown in $(seq "${EDITS:-5}"); do
        publish_one_edit "$log" "$shown"
    done
}

connected() {
    [ -n "$(traffic)" ]
}
