#!/usr/bin/env bash
# Purpose:   checks that a person can read: one line each, counted.
# Needs:     zbarimg
# Variables: none. Counts in `held` and `not_held`.

held=0
not_held=0

# expect WHAT COMMAND...
expect() {
    local what=$1
    shift
    if "$@" >/dev/null 2>&1; then
        held=$((held + 1))
        printf '      ok:  %s\n' "$what"
    else
        not_held=$((not_held + 1))
        printf '      NOT: %s\n' "$what"
    fi
}

not() {
    ! "$@"
}

# at_least N FILES-BELOW NAME
at_least() {
    [ "$(find "$2" -type f -name "$3" -size +0 2>/dev/null | wc -l)" -ge "$1" ]
}

# Every slip's QR is read back from the printed raster and holds what a phone can use without internet.
# A slip without one would be a slip nobody can use at home.
every_slip_has_qr() {
    local slip read_any=1
    while read -r slip; do
        read_any=0
        zbarimg -q --raw "$slip" 2>/dev/null | grep -qE '^(BEGIN:VCARD|tel:|https?://)' || return 1
    done < <(find "$1" -name '*.png')
    return $read_any
}
