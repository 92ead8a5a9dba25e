#!/usr/bin/env bats
# A wrong median would be pasted into the benchmarks and believed.

setup() {
    . "$BATS_TEST_DIRNAME/../lib/figures.sh"
}

@test "takes the middle one of an odd number" {
    [ "$(printf '30\n1\n200\n' | median)" = 30 ]
}

@test "takes the lower of the two in the middle" {
    [ "$(printf '4\n1\n3\n2\n' | median)" = 2 ]
}

@test "says nothing about nothing" {
    [ -z "$(printf '' | median)" ]
}

@test "reads one column of a file" {
    printf '450 388 9\n653 384 9\n641 390 9\n' >"$BATS_TEST_TMPDIR/runs"
    [ "$(median_of "$BATS_TEST_TMPDIR/runs" 1)" = 641 ]
    [ "$(median_of "$BATS_TEST_TMPDIR/runs" 2)" = 388 ]
}

@test "knows the highest of one column" {
    printf '450 388 9\n653 384 9\n641 390 9\n' >"$BATS_TEST_TMPDIR/runs"
    [ "$(worst_of "$BATS_TEST_TMPDIR/runs" 2)" = 390 ]
}

@test "a ratio has one decimal and survives nothing measured" {
    [ "$(ratio 300 200)" = 1.5 ]
    [ "$(ratio 300 0)" = - ]
}
