#!/usr/bin/env bats
# Papers that nobody checks drift from the code.

setup() {
    house=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    cd "$house"
}

# What the poms name, without the house's own modules.
named_in_poms() {
    grep -ho '<artifactId>[^<]*</artifactId>' pom.xml */pom.xml */*/pom.xml \
        | sed 's/<[^>]*>//g' | sort -u | grep -vxE 'buurtpunt|protocol|sync-server|kiosk'
}

@test "every library and plugin of the poms has its line of reason" {
    lacking=()
    while read -r name; do
        grep -q -F "\`$name\`" docs/decisions/0002-libraries.md || lacking+=("$name")
    done < <(named_in_poms)
    printf 'not named in docs/decisions/0002-libraries.md: %s\n' "${lacking[@]}"
    [ ${#lacking[@]} -eq 0 ]
}

@test "no reason is left behind for a library that is gone" {
    left=()
    while read -r name; do
        named_in_poms | grep -q -x -F -- "$name" || left+=("$name")
    done < <(sed -n 's/^| `\([^`]*\)` .*/\1/p' docs/decisions/0002-libraries.md)
    printf 'in docs/decisions/0002-libraries.md, but in no pom: %s\n' "${left[@]}"
    [ ${#left[@]} -eq 0 ]
}

@test "every decision record follows the template" {
    for record in docs/decisions/[0-9]*.md; do
        for part in Context Options Outcome Consequences Confirmation; do
            grep -q "^## $part" "$record" || { echo "$record lacks $part"; return 1; }
        done
    done
}

@test "links between the papers lead somewhere" {
    broken=()
    while IFS=: read -r file link; do
        target=${link#*](}
        target=${target%%[)#]*}
        case $target in "" | http* | mailto:*) continue ;; esac
        [ -e "$(dirname "$file")/$target" ] || broken+=("$file -> $target")
    done < <(grep -roE '\]\([^)]+\)' README.md docs --include='*.md' -H)
    printf 'broken: %s\n' "${broken[@]}"
    [ ${#broken[@]} -eq 0 ]
}

@test "every script says its purpose, needs and variables, and stays under 100 lines" {
    while read -r script; do
        for part in Purpose Needs Variables; do
            grep -q "^# $part:" "$script" || { echo "$script lacks $part"; return 1; }
        done
        [ "$(wc -l <"$script")" -lt 100 ] || { echo "$script is too long"; return 1; }
    done < <(grep -rlI -m1 '^#!/usr/bin/env bash' --exclude-dir=target --exclude-dir=node_modules --exclude-dir=.git .)
}
