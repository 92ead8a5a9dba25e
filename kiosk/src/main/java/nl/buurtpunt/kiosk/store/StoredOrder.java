package nl.buurtpunt.kiosk.store;

import java.util.Comparator;

/// The place of a release in time: the server's epoch (time of its last restore, then random bits) and its
/// version in it.
public record StoredOrder(long restoredAtMillis, long random, long version) implements Comparable<StoredOrder> {
    /// The random bits are compared unsigned, as the protocol does: only the same rule everywhere makes one
    /// order.
    private static final Comparator<StoredOrder> RISING = Comparator.comparingLong(StoredOrder::restoredAtMillis)
            .thenComparing(StoredOrder::random, Long::compareUnsigned)
            .thenComparingLong(StoredOrder::version);

    @Override
    public int compareTo(StoredOrder other) {
        return RISING.compare(this, other);
    }
}
