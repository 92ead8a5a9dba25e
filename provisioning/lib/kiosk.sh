#!/usr/bin/env bash
# Purpose:   configure, start and enrol a kiosk the way staff would.
# Needs:     say.sh, process.sh, build.sh, server.sh
# Variables: out, server_url, server_pin, root_public
# Sets:      kiosk_id

readonly FINGERPRINT='\([0-9a-f]\{4\} \)\{7\}[0-9a-f]\{4\}'
readonly CODE='[0-9A-HJKMNP-TV-Z]\{4\}-[0-9A-HJKMNP-TV-Z]\{4\}'
: "${out:?}"
kiosk_id=""

# A 10-inch panel of 1280x800; the bottom edge of the screen hangs at 900 mm.
write_config() {
    : "${server_url:?}" "${server_pin:?}" "${root_public:?}"
    cat >"$out/kiosk.properties" <<CONFIG
server.url=$server_url
server.pin=$server_pin
server.root-key=$root_public
data.dir=$out/kiosk
printer=$1
printer.dots=576
languages=nl,en,ar,tr
idle.seconds=120
screen.width-px=1280
screen.height-px=800
screen.pitch-mm=0.1695
screen.bottom-height-mm=900
screen.viewing-distance-mm=500
sound.player=$(sound_player)
CONFIG
}

# A machine without a sound card is no reason for a warning in a demo.
sound_player() {
    if [ -n "$(command -v aplay)" ] && [ -s /proc/asound/cards ] && ! grep -q "no soundcards" /proc/asound/cards; then
        printf 'aplay -q -\n'
    else
        printf 'none\n'
    fi
}

# start_kiosk LOG [OPTION...] : a headless demo draws in memory, also where there is a display.
start_kiosk() {
    local log=$1 screen=()
    shift
    [ "${headless:-no}" = no ] || screen=(env -u DISPLAY)
    start "$log" "${screen[@]}" "$(kiosk_program)" --config "$out/kiosk.properties" "$@"
    kiosk_id=${started:?}
}

waits_for_us() {
    server kiosk list >"$out/logs/kiosks.txt" 2>&1 && grep -q pending "$out/logs/kiosks.txt"
}

# Staff compare the fingerprint on the kiosk with the one at the server before they confirm; so does the demo.
enrol() {
    local log=$1 shown listed code
    wait_until 60 "$kiosk_id" "the kiosk's request to enrol" waits_for_us
    shown=$(grep -o "$FINGERPRINT" "$log" | head -1 || true)
    listed=$(grep pending "$out/logs/kiosks.txt" | grep -o "$FINGERPRINT" | head -1 || true)
    code=$(grep pending "$out/logs/kiosks.txt" | grep -o "$CODE" | head -1 || true)
    say "fingerprint on the kiosk: $shown"
    say "fingerprint at the server: $listed"
    expect "kiosk and server show the same fingerprint" test -n "$shown" -a "$shown" = "$listed"
    [ "$shown" = "$listed" ] || fail "the fingerprints differ, so the kiosk is not confirmed" "read $log and $out/logs/kiosks.txt"
    server kiosk confirm "$code" --point voorbeeld-centrum >>"$out/logs/kiosks.txt"
    say "kiosk $code confirmed at voorbeeld-centrum"
}
