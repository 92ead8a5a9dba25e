#!/usr/bin/env bash
# Purpose:   what the house needs from Debian, in one place: for building and showing it, and for its tests.
# Needs:     say.sh, install.sh, java.sh
# Variables: none

# Maven builds; ps sees what runs; GTK and its font libraries draw (also headless: text); zbar reads the slips' QR codes back, curl opens the page of a letter.
need_for_demo() {
    need_command mvn maven
    need_command zbarimg zbar-tools
    need_command ps procps
    need_command curl curl
    need_library libgtk-3.so.0 libgtk-3-0t64 libgtk-3-0
    need_library libXtst.so.6 libxtst6
    need_library libGL.so.1 libgl1
    need_library libfontconfig.so.1 libfontconfig1
    install_lacking
    use_java
}

# Tesseract reads phone numbers from pixels; bats and shellcheck look at the scripts; node runs Spectral; Chromium reads the public page.
need_for_tests() {
    need_command tesseract tesseract-ocr
    need_reading nld
    need_reading ara
    need_reading tur
    need_command bats bats
    need_command shellcheck shellcheck
    need_command npm npm
    need_command chromium chromium
    need_for_demo
}
