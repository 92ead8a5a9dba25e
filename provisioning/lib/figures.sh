#!/usr/bin/env bash
# Purpose:   medians, and what kind of machine made them.
# Needs:     awk, sort
# Variables: none

# Reads numbers, one a line; prints the median (the lower of the two in the middle).
median() {
    sort -n | awk '{ all[NR] = $1 } END { if (NR) print all[int((NR + 1) / 2)] }'
}

# ratio A B: A divided by B with one decimal.
ratio() {
    awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.1f", a / b; else printf "-" }'
}

# median_of FILE COLUMN
median_of() {
    awk -v n="$2" '{ print $n }' "$1" | median
}

# worst_of FILE COLUMN : the highest.
worst_of() {
    awk -v n="$2" '$n > worst { worst = $n } END { print worst }' "$1"
}

machine() {
    local model memory
    model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)
    memory=$(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo)
    printf '%s cores (%s), %s, %s, %s\n' "$(nproc)" "${model:-$(uname -m)}" "$memory" \
        "$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)" "$("$JAVA_HOME/bin/java" -version 2>&1 | sed -n 2p)"
}
