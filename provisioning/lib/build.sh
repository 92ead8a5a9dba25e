#!/usr/bin/env bash
# Purpose:   build server and kiosk when their programs are older than their sources.
# Needs:     say.sh, java.sh (JAVA_HOME is set)
# Variables: house  the project's folder

: "${house:?}"

server_jar() { printf '%s/sync-server/target/sync-server.jar\n' "$house"; }
kiosk_program() { printf '%s/kiosk/target/kiosk/bin/kiosk\n' "$house"; }

# The built-in emergency page comes from the city folder, so content counts as source too.
is_built() {
    local program
    for program in "$(server_jar)" "$(kiosk_program)"; do
        [ -e "$program" ] || return 1
        [ -z "$(find "$house"/pom.xml "$house"/*/pom.xml "$house"/*/*/pom.xml "$house"/kiosk/src/main "$house"/sync-server/src/main \
            "$house"/sync-server/protocol/src/main "$house"/provisioning/content -newer "$program" -type f -print -quit)" ] || return 1
    done
}

build() {
    if is_built; then
        say "programs are newer than their sources"
        return 0
    fi
    (cd "$house" && mvn -B -q -DskipTests package) || fail "the build failed" "read the first [ERROR] above"
    # Maven leaves a program alone that would come out the same; it is checked again next time it is older.
    touch "$(server_jar)" "$(kiosk_program)"
}
