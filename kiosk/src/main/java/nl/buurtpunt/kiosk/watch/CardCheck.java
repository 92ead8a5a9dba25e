package nl.buurtpunt.kiosk.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a little to the card and reads it back: an SD card fails quietly, and long before a store notices. Checked
/// from one thread; its health is safe to read from any.
public final class CardCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CardCheck.class);
    private static final Duration SLOW = Duration.ofSeconds(3);

    /// One block of every card and file system there is.
    static final int LENGTH = 4096;

    private final Card card;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private volatile CardHealth health = new CardHealth.Unknown();

    /// @param nanoTime a clock that only rises
    public CardCheck(Card card, LongSupplier nanoTime, RandomGenerator random) {
        this.card = card;
        this.nanoTime = nanoTime;
        this.random = random;
    }

    public CardHealth health() {
        return health;
    }

    /// Blocks for as long as the card does.
    public CardHealth check() {
        CardHealth before = health;
        health = look();
        // A card that is slow is slow again by another number: the kind is what is new or not.
        if (!health.getClass().equals(before.getClass())) {
            health.finding()
                    .ifPresentOrElse(
                            it -> LOG.error("{} the card: {}", it.code(), health),
                            () -> LOG.info("the card is sound: {}", health));
        }
        return health;
    }

    private CardHealth look() {
        byte[] written = new byte[LENGTH];
        // New every time: an old copy that the card gives back must not pass.
        random.nextBytes(written);
        long from = nanoTime.getAsLong();
        try {
            card.write(written);
            byte[] read = card.read();
            Duration took = Duration.ofNanos(nanoTime.getAsLong() - from);
            if (!Arrays.equals(written, read)) {
                return new CardHealth.Wrong();
            }
            return took.compareTo(SLOW) > 0 ? new CardHealth.Slow(took) : new CardHealth.Sound(took);
        } catch (ReadOnlyFileSystemException e) {
            return new CardHealth.ReadOnly();
        } catch (IOException e) {
            return of(e);
        }
    }

    /// Java has no exceptions of its own for these; the words are those of Linux, which the program starts without a
    /// translation of.
    private static CardHealth of(IOException e) {
        String reason = reason(e).toLowerCase(Locale.ROOT);
        if (reason.contains("read-only")) {
            return new CardHealth.ReadOnly();
        }
        if (reason.contains("no space left") || reason.contains("quota exceeded")) {
            return new CardHealth.Full();
        }
        return new CardHealth.Failing(e.getClass().getSimpleName() + ": " + reason(e));
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        return reason == null ? "" : reason;
    }

    static ByteBuffer block() {
        return ByteBuffer.allocateDirect(2 * LENGTH).alignedSlice(LENGTH).limit(LENGTH);
    }
}
