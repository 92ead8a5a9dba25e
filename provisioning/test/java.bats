#!/usr/bin/env bats
# Debian 12 has no Java 25: the scripts must find the one that was unpacked by hand, and never build with an older one.

setup() {
    export JAVA_FOLDERS=$BATS_TEST_TMPDIR/jvm
    mkdir -p "$JAVA_FOLDERS"
    PATH=/usr/bin:/bin
    . "$BATS_TEST_DIRNAME/../lib/say.sh"
    . "$BATS_TEST_DIRNAME/../lib/install.sh"
    . "$BATS_TEST_DIRNAME/../lib/java.sh"
    unset JAVA_HOME
    # What is on this machine's own path must not decide the outcome.
    command() { [ "$2" != javac ] && builtin command "$@"; }
}

jdk() {
    mkdir -p "$JAVA_FOLDERS/$1/bin"
    printf 'IMPLEMENTOR="Example"\nJAVA_VERSION="%s"\n' "$2" >"$JAVA_FOLDERS/$1/release"
    touch "$JAVA_FOLDERS/$1/bin/javac"
    chmod +x "$JAVA_FOLDERS/$1/bin/javac"
}

@test "finds the first JDK that is new enough" {
    jdk a-17 17.0.12
    jdk b-25 25.0.3
    run find_java
    [ "$output" = "$JAVA_FOLDERS/b-25" ]
}

@test "prefers JAVA_HOME when it is new enough" {
    jdk b-25 25.0.3
    jdk c-26 26
    JAVA_HOME=$JAVA_FOLDERS/c-26 run find_java
    [ "$output" = "$JAVA_FOLDERS/c-26" ]
}

@test "passes over a JAVA_HOME that is too old" {
    jdk a-17 17.0.12
    jdk b-25 25.0.3
    JAVA_HOME=$JAVA_FOLDERS/a-17 run find_java
    [ "$output" = "$JAVA_FOLDERS/b-25" ]
}

@test "passes over a JRE, which cannot build" {
    jdk b-25 25.0.3
    rm "$JAVA_FOLDERS/b-25/bin/javac"
    run find_java
    [ "$status" -eq 1 ]
}

@test "says what to do when there is none and Debian has none" {
    debian_has() { return 1; }
    run use_java
    [ "$status" -eq 1 ]
    [[ "$output" == *"no JDK 25"* ]]
    [[ "$output" == *"JAVA_HOME"* ]]
}
