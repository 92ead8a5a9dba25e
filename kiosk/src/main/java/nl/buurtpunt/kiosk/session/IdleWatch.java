package nl.buurtpunt.kiosk.session;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Notices that nobody has touched the screen or a key for a while. It is asked now and then; it has no thread.
public final class IdleWatch {
    private final LongSupplier nanoTime;
    private final long limit;
    private long lastSign;

    /// @param nanoTime a clock that only rises: the kiosk's date may jump
    public IdleWatch(LongSupplier nanoTime, Duration limit) {
        this.nanoTime = nanoTime;
        this.limit = limit.toNanos();
        this.lastSign = nanoTime.getAsLong();
    }

    /// Somebody is there: a touch, a move, a key.
    public void sign() {
        lastSign = nanoTime.getAsLong();
    }

    /// Whether nothing happened for the whole limit.
    public boolean isOver() {
        return nanoTime.getAsLong() - lastSign >= limit;
    }
}
