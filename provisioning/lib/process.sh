#!/usr/bin/env bash
# Purpose:   start programs in the background, wait for a sign of theirs, and leave none behind.
# Needs:     say.sh; setsid (util-linux), ps (procps)
# Variables: none. Fills the list `running` with process groups; the caller sets `trap stop_all EXIT`.

running=()
declare -A log_of=()
started=""

# start LOG COMMAND... : in a process group of its own, so that its children end with it. The id is left in `started`.
start() {
    local log=$1
    shift
    setsid "$@" >>"$log" 2>&1 </dev/null &
    started=$!
    running+=("$started")
    log_of[$started]=$log
}

# A process that ended but was not yet waited for is not alive; one that just started may not lead its group yet.
alive() {
    ps -eo pid=,pgid=,stat= | awk -v id="$1" '($1 == id || $2 == id) && $3 !~ /^Z/ { found = 1 } END { exit !found }'
}

# stop ID: asks first, insists after ten seconds.
stop() {
    local id=$1 other left=()
    # Both: a program that was only just started has no group of its own yet.
    kill -TERM -- "-$id" "$id" 2>/dev/null || true
    for _ in $(seq 100); do
        alive "$id" || break
        sleep 0.1
    done
    kill -KILL -- "-$id" 2>/dev/null || true
    wait "$id" 2>/dev/null || true
    for other in "${running[@]}"; do
        [ "$other" = "$id" ] || left+=("$other")
    done
    running=("${left[@]}")
}

stop_all() {
    local id
    for id in "${running[@]}"; do
        stop "$id"
    done
}

# wait_until SECONDS ID WHAT COMMAND... : polls until COMMAND holds; stops when the process ID ends before or time is up.
wait_until() {
    local seconds=$1 id=$2 what=$3 since=$SECONDS
    shift 3
    until "$@"; do
        alive "$id" || { "$@" && return 0; fail "$what did not come: the program ended" "read ${log_of[$id]:-its log}"; }
        [ $((SECONDS - since)) -lt "$seconds" ] || fail "$what did not come within $seconds s" "read ${log_of[$id]:-its log}"
        sleep 0.2
    done
}
