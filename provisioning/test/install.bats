#!/usr/bin/env bats
# apt is touched only for what is missing; a person without root is told the one line to run.

setup() {
    . "$BATS_TEST_DIRNAME/../lib/say.sh"
    . "$BATS_TEST_DIRNAME/../lib/install.sh"
    apt_lines=$BATS_TEST_TMPDIR/apt
    touch "$apt_lines"
    as_root() { printf '%s\n' "$*" >>"$apt_lines"; }
    may_install() { return 0; }
}

@test "touches nothing when nothing is missing" {
    need_command bash bash
    run install_lacking
    [ "$status" -eq 0 ]
    [[ "$output" == *"nothing is missing"* ]]
    [ ! -s "$apt_lines" ]
}

@test "installs only what is missing" {
    need_command bash bash
    need_command no-such-command-here some-package
    install_lacking
    grep -q 'install .*some-package' "$apt_lines"
    ! grep -q 'install .*bash' "$apt_lines"
}

@test "takes the first package name that this Debian knows" {
    apt-cache() { [ "$2" = new-name ]; }
    need_library no-such-library.so.9 newest-name new-name old-name
    [ "${lacking[*]}" = new-name ]
}

@test "tells a person without root what to run" {
    may_install() { return 1; }
    need_command no-such-command-here some-package
    run install_lacking
    [ "$status" -eq 1 ]
    [[ "$output" == *"sudo apt-get install -y some-package"* ]]
    [ ! -s "$apt_lines" ]
}

@test "goes on without network as long as the packages can be had" {
    as_root() { [[ "$*" != *update* ]]; }
    need_command no-such-command-here some-package
    run install_lacking
    [ "$status" -eq 0 ]
    [[ "$output" == *"could not be renewed"* ]]
}

@test "stops when apt cannot install" {
    as_root() { [[ "$*" == *update* ]]; }
    need_command no-such-command-here some-package
    run install_lacking
    [ "$status" -eq 1 ]
    [[ "$output" == *"could not install some-package"* ]]
}
