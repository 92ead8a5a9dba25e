#!/usr/bin/env bash
# Purpose:   install what is missing on a Debian machine, and nothing else. Works without network when nothing is missing.
# Needs:     say.sh; apt-get only when something is missing
# Variables: none. Fills the list `lacking`.

lacking=()
lists_renewed=no

# need_command COMMAND PACKAGE
need_command() {
    command -v "$1" >/dev/null 2>&1 || lacking+=("$2")
}

# need_library SONAME PACKAGE... : the first package that this Debian knows (names changed between releases).
need_library() {
    local soname=$1 package
    shift
    ! PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -q -F "$soname" || return 0
    for package in "$@"; do
        if debian_has "$package"; then
            lacking+=("$package")
            return 0
        fi
    done
    lacking+=("${!#}")
}

# need_reading LANGUAGE : tesseract's trained data, for reading pictures back.
need_reading() {
    tesseract --list-langs 2>/dev/null | grep -q -x "$1" || lacking+=("tesseract-ocr-$1")
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" -eq 0 ] || sudo -n true >/dev/null 2>&1; }
}

# A fresh machine has no package lists yet; they are fetched once, and only when a question about them comes up.
renew_lists() {
    [ "$lists_renewed" = no ] && may_install || return 0
    lists_renewed=yes
    as_root apt-get update -qq || say "the package lists could not be renewed; going on with the ones that are here"
}

debian_has() {
    renew_lists
    apt-cache show "$1" >/dev/null 2>&1
}

# Installs everything in `lacking` in one go; asks the person to do it where we may not.
install_lacking() {
    [ ${#lacking[@]} -gt 0 ] || { say "nothing is missing"; return 0; }
    say "missing: ${lacking[*]}"
    may_install || fail "this machine lacks ${lacking[*]}" "sudo apt-get install -y ${lacking[*]}"
    renew_lists
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${lacking[@]}" >/dev/null \
        || fail "apt-get could not install ${lacking[*]}" "look at the lines above, then run this again"
    lacking=()
}
