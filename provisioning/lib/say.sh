#!/usr/bin/env bash
# Purpose:   plain progress lines and one way to stop, for demo, verify and bench. Sourced, never run.
# Needs:     bash 5
# Variables: none

steps_in_all=1
step_now=0
step_started=$SECONDS
step_name=""

# steps N: how many steps the caller will announce.
steps() {
    steps_in_all=$1
}

# Ends the step before, with its duration, and announces the next one.
step() {
    end_step
    step_now=$((step_now + 1))
    step_name=$1
    step_started=$SECONDS
    printf '[%d/%d] %s\n' "$step_now" "$steps_in_all" "$step_name"
}

end_step() {
    [ -z "$step_name" ] || printf '      %s: %d s\n' "$step_name" $((SECONDS - step_started))
    step_name=""
}

say() {
    printf '      %s\n' "$*"
}

# fail WHAT [WHAT TO DO]: the last line a person reads, so it says what to do next.
fail() {
    printf '\nSTOPPED: %s\n' "$1" >&2
    [ $# -lt 2 ] || printf 'What to do: %s\n' "$2" >&2
    exit 1
}
