#!/usr/bin/env bash
# Purpose:   time the starts of the kiosk (without and with AOT cache) and of Chromium, on one virtual display.
# Needs:     say.sh, process.sh, build.sh, figures.sh; Xvfb, node, chromium
# Variables: out (with demo/kiosk.properties and page/guide.html in it), RUNS

: "${house:?}" "${out:?}"
readonly FIRST_SCREEN='first usable screen after'

# open_display WIDTHxHEIGHT : what is started from now on is seen there.
open_display() {
    : >"$out/display"
    start "$out/display" Xvfb -displayfd 1 -screen 0 "$1x24"
    wait_until 20 "${started:?}" "the virtual display" grep -q '^[0-9]' "$out/display"
    DISPLAY=:$(grep -m1 '^[0-9]' "$out/display")
    export DISPLAY
}

kiosk_now() {
    "$(kiosk_program)" --config "$out/demo/kiosk.properties" "$@"
}

# One visit in training; Java writes what it learned when it ends.
make_aot_cache() {
    local cache
    cache=$(dirname "$(kiosk_program)")/../lib/kiosk.aot
    rm -f "$cache"
    KIOSK_JAVA_OPTIONS="-XX:AOTCacheOutput=$cache" kiosk_now --visit "$out/training" >"$out/training.log" 2>&1 || true
    [ -s "$cache" ] || fail "no AOT cache was written" "read $out/training.log"
}

# kilobytes NAME ID FILE: of the program that the start script with this id has begun.
kilobytes() {
    awk -v name="$1:" '$1 == name { print $2 }' "/proc/$(ps -o pid= --ppid "$2" | tr -d ' ')/$3"
}

# Prints "milliseconds MB-peak MB-PSS" of one start, two seconds after its first usable screen.
one_start() {
    local log=$out/start.log id
    : >"$log"
    start "$log" "$(kiosk_program)" --config "$out/demo/kiosk.properties"
    id=$started
    wait_until 60 "$id" "the first usable screen" grep -q "$FIRST_SCREEN" "$log"
    sleep 2
    printf '%s %d %d\n' "$(sed -n "s/.*$FIRST_SCREEN \([0-9]*\) ms.*/\1/p" "$log" | head -1)" \
        $(($(kilobytes VmHWM "$id" status) / 1024)) $(($(kilobytes Pss "$id" smaps_rollup) / 1024))
    stop "$id"
}

# Hundredths of seconds that a kiosk's processor worked since it started. Its name may hold blanks, so they are cut off.
ticks() {
    sed 's/.*) //' "/proc/$(ps -o pid= --ppid "$1" | tr -d ' ')/stat" | awk '{ print $12 + $13 }'
}

# Per cent of one processor that the kiosk takes while nobody is there, in a minute that begins when it has settled.
idle_share() {
    local log=$out/idle.log id before
    : >"$log"
    start "$log" "$(kiosk_program)" --config "$out/demo/kiosk.properties"
    id=$started
    wait_until 60 "$id" "the first usable screen" grep -q "$FIRST_SCREEN" "$log"
    sleep 20
    before=$(ticks "$id")
    sleep 60
    awk -v worked=$(($(ticks "$id") - before)) -v rate="$(getconf CLK_TCK)" 'BEGIN { printf "%.1f\n", worked * 100 / rate / 60 }'
    stop "$id"
}

# The highest resident size during a visit that opens every kind of screen in every language.
peak_of_visit() {
    local id peak=0 now
    start "$out/peak.log" env -u DISPLAY "$(kiosk_program)" --config "$out/demo/kiosk.properties" --visit "$out/peak"
    id=$started
    while alive "$id"; do
        now=$(kilobytes VmHWM "$id" status 2>/dev/null || true)
        [ "${now:-0}" -le "$peak" ] || peak=$now
        sleep 0.2
    done
    printf '%d\n' $((peak / 1024))
}

starts_of_kiosk() {
    local _
    for _ in $(seq "$RUNS"); do one_start; done >"$1"
}

# On the display that is open. A start of each that is not counted fills the disk cache.
measure_starts() {
    rm -f "$(dirname "$(kiosk_program)")/../lib/kiosk.aot"
    one_start >/dev/null
    starts_of_kiosk "$out/kiosk-plain.txt"
    make_aot_cache
    one_start >/dev/null
    starts_of_kiosk "$out/kiosk-aot.txt"
    idle_share >"$out/kiosk-idle.txt"
    peak_of_visit >"$out/kiosk-peak.txt"
    node "$house/provisioning/lib/chromium-start.mjs" chromium "$out/page/guide.html" $((RUNS + 1)) 1280 800 | tail -n +2 >"$out/chromium.txt"
}
