package nl.buurtpunt.protocol.release;

import java.util.Comparator;

/// The life of a server's database: a restore starts a new one. The random bits, read as unsigned, tell apart two
/// restores at the same (or a wrong) time.
public record Epoch(long restoredAtMillis, long random) implements Comparable<Epoch> {
    private static final Comparator<Epoch> RISING = Comparator.comparingLong(Epoch::restoredAtMillis)
            .thenComparing((one, other) -> Long.compareUnsigned(one.random, other.random));

    public Epoch {
        if (restoredAtMillis < 0) {
            throw new IllegalArgumentException("epoch before 1970");
        }
    }

    @Override
    public int compareTo(Epoch other) {
        return RISING.compare(this, other);
    }
}
