#!/usr/bin/env bats
# The kiosk's start script: it starts the program again when that asks for it, and only then.
# shellcheck disable=SC2016 # what stands in single quotes is for the fake Java

setup() {
    home=$BATS_TEST_TMPDIR/home
    mkdir -p "$home/bin" "$home/lib" "$BATS_TEST_TMPDIR/fake/bin"
    cp "$BATS_TEST_DIRNAME/../../kiosk/src/main/scripts/kiosk" "$home/bin/kiosk"
    cp "$BATS_TEST_DIRNAME/../../kiosk/src/main/scripts/java.options" "$home/lib/"
    export JAVA_HOME=$BATS_TEST_TMPDIR/fake COUNT=$BATS_TEST_TMPDIR/count
    : >"$COUNT"
}

# java_that LINES : a Java that counts its starts in `n` and then does this.
java_that() {
    printf '#!/usr/bin/env bash\necho start >>"$COUNT"\nn=$(wc -l <"$COUNT")\n%s\n' "$1" >"$JAVA_HOME/bin/java"
    chmod +x "$JAVA_HOME/bin/java"
}

starts() { wc -l <"$COUNT"; }

@test "starts the program again as often as it asks for it" {
    java_that '[ "$n" -ge 4 ] || exit 75'
    run "$home/bin/kiosk" --config x
    [ "$status" -eq 0 ]
    [ "$(starts)" -eq 4 ]
}

@test "starts again a program that broke, was killed or had no memory left" {
    java_that 'case $n in 1) exit 3 ;; 2) kill -KILL $$ ;; 3) kill -SEGV $$ ;; 4) kill -ABRT $$ ;; esac'
    run "$home/bin/kiosk" --config x
    [ "$status" -eq 0 ]
    [ "$(starts)" -eq 5 ]
}

@test "ends with the program's own code" {
    java_that 'exit 2'
    run "$home/bin/kiosk" --config x
    [ "$status" -eq 2 ]
    [ "$(starts)" -eq 1 ]
}

# A sleep that takes no time; what it was asked for is in `slept`.
without_waiting() {
    printf '#!/usr/bin/env bash\necho "$1" >>"%s/slept"\n' "$BATS_TEST_TMPDIR" >"$BATS_TEST_TMPDIR/fake/sleep"
    chmod +x "$BATS_TEST_TMPDIR/fake/sleep"
}

@test "starts again, after a while and within bounds, a program that failed before it could ask for it" {
    without_waiting
    java_that '[ "$n" -ge 9 ] || exit 1'
    PATH=$BATS_TEST_TMPDIR/fake:$PATH run "$home/bin/kiosk" --config x
    [ "$status" -eq 0 ]
    [ "$(starts)" -eq 9 ]
    [ "$(cat "$BATS_TEST_TMPDIR/slept")" = $'20\n20\n20\n20\n20\n20\n600\n600' ]
}

@test "leaves a visit that did not hold at that" {
    java_that 'exit 1'
    run "$home/bin/kiosk" --config x --visit y
    [ "$status" -eq 1 ]
    [ "$(starts)" -eq 1 ]
}

@test "ends at once when it is asked to between two starts" {
    java_that 'exit 1'
    "$home/bin/kiosk" --config x &
    script=$!
    until [ -s "$COUNT" ]; do sleep 0.05; done
    sleep 0.3
    began=$SECONDS
    kill -TERM "$script"
    wait "$script" || true
    [ $((SECONDS - began)) -lt 5 ]
    [ "$(starts)" -eq 1 ]
}

@test "waits long when the program asks too often" {
    without_waiting
    java_that '[ "$n" -ge 9 ] || exit 75'
    PATH=$BATS_TEST_TMPDIR/fake:$PATH run "$home/bin/kiosk" --config x
    [ "$status" -eq 0 ]
    [ "$(cat "$BATS_TEST_TMPDIR/slept")" = $'600\n600' ]
}

@test "passes a request to end on to the program and waits for it" {
    java_that 'trap "echo closed >>\"\$COUNT\"; exit 143" TERM; for i in $(seq 200); do sleep 0.05; done'
    "$home/bin/kiosk" --config x &
    script=$!
    until [ -s "$COUNT" ]; do sleep 0.05; done
    sleep 0.2
    kill -TERM "$script"
    code=0
    wait "$script" || code=$?
    [ "$code" -eq 143 ]
    [ "$(tail -1 "$COUNT")" = closed ]
}

@test "does not start again what was asked to end, whatever it answers" {
    java_that 'trap "exit 75" TERM; for i in $(seq 200); do sleep 0.05; done'
    "$home/bin/kiosk" --config x &
    script=$!
    until [ -s "$COUNT" ]; do sleep 0.05; done
    sleep 0.2
    kill -TERM "$script"
    wait "$script" || true
    [ "$(starts)" -eq 1 ]
}

@test "lets the program read what is given to the script" {
    java_that 'read -r line; echo "got $line"'
    run bash -c "echo 123456 | '$home/bin/kiosk' --make-pin-hash"
    [[ "$output" == *"got 123456"* ]]
}
