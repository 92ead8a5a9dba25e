#!/usr/bin/env bash
# Purpose:   a sync server with throwaway keys on an embedded database: start, command, stop.
# Needs:     say.sh, process.sh, build.sh
# Variables: out          the folder everything is written to
#            server_port  where it listens (default 0: any that is free)
# Sets:      server_id, server_url, server_pin, root_public

: "${house:?}" "${out:?}"
server_id=""
server_url=""
server_pin=""
root_public=""

server() {
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$(server_jar)" "$@" --data "$out/server"
}

is_ready() {
    grep -q '^ready ' "$out/logs/server.log"
}

# Port 0: the server takes one that is free, whatever else runs on this machine; a demo whose slips name it asks for one.
start_server() {
    # An earlier server's ready line must not be taken for this one's.
    : >"$out/logs/server.log"
    start "$out/logs/server.log" "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m -jar "$(server_jar)" serve --data "$out/server" --port "${server_port:-0}"
    server_id=${started:?}
    wait_until 90 "$server_id" "the server's ready line" is_ready
    read -r _ server_url server_pin < <(grep '^ready ' "$out/logs/server.log" | tail -1)
    server_pin=${server_pin#pin=}
    say "server: $server_url"
}

make_keys() {
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -jar "$(server_jar)" keys root --out "$out/root.key" >"$out/logs/keys.log"
    chmod 600 "$out/root.key"
    server keys publish --root "$out/root.key" >>"$out/logs/keys.log"
    server keys show >>"$out/logs/keys.log"
    # Every Ed25519 public key in SPKI form begins with the same twelve bytes.
    root_public=$(grep -o 'MCowBQYDK2VwAyEA[A-Za-z0-9+/]*=*' "$out/logs/keys.log" | head -1)
    [ -n "$root_public" ] || fail "the server did not show its root public key" "read $out/logs/keys.log"
}

publish_guide() {
    server guide import "$house/provisioning/content/heerlen" "$house/provisioning/content/heerlen-voorbeeld" >>"$out/logs/guide.log"
    server guide publish >>"$out/logs/guide.log"
    say "guide published: $(tail -1 "$out/logs/guide.log")"
}
