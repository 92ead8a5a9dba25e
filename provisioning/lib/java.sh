#!/usr/bin/env bash
# Purpose:   find (or install) a JDK 25 or newer and a Maven, and export JAVA_HOME.
# Needs:     say.sh, install.sh
# Variables: JAVA_HOME     a JDK; used when it is 25 or newer (default: the first one found)
#            JAVA_FOLDERS  folder with JDKs (default /usr/lib/jvm)

JAVA_FOLDERS=${JAVA_FOLDERS:-/usr/lib/jvm}
readonly OLDEST_JAVA=25

# Prints the major version of the JDK in a folder; nothing where there is no JDK (a JRE cannot build).
java_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_java() {
    local folder version
    for folder in "${JAVA_HOME:-}" "$JAVA_FOLDERS"/* "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")"; do
        [ -n "$folder" ] || continue
        version=$(java_version "$folder")
        if [ -n "$version" ] && [ "$version" -ge "$OLDEST_JAVA" ]; then
            printf '%s\n' "$folder"
            return 0
        fi
    done
    return 1
}

use_java() {
    local found
    if ! found=$(find_java); then
        debian_has openjdk-25-jdk-headless \
            || fail "no JDK $OLDEST_JAVA here, and this Debian has none to install" \
                "unpack a JDK $OLDEST_JAVA (for example from adoptium.net) under $JAVA_FOLDERS or set JAVA_HOME, then run this again"
        lacking+=(openjdk-25-jdk-headless)
        install_lacking
        found=$(find_java) || fail "openjdk-25 is installed but not found under $JAVA_FOLDERS" "set JAVA_HOME to it"
    fi
    export JAVA_HOME=$found
    say "Java: $JAVA_HOME"
}
