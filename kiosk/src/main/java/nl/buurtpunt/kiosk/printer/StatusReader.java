package nl.buurtpunt.kiosk.printer;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;

/// Tells the printer's kinds of answers apart; they come as bare bytes on one wire.
final class StatusReader {
    private static final int CLEARED = 0x37;
    private static final int BYTES_AFTER_CLEARED = 2;

    /// More than any printer says between two of our questions; who says more is no printer.
    private static final int MOST_OTHERS = 256;

    private final PrinterLink link;
    private final LongSupplier nanoTime;

    StatusReader(PrinterLink link, LongSupplier nanoTime) {
        this.link = link;
        this.nanoTime = nanoTime;
    }

    /// The next answer to DLE EOT, skipping all others; none when the printer is silent for so long.
    OptionalInt atOnce(Duration patience) throws IOException {
        return next(patience, StatusReader::isAtOnce);
    }

    /// The next answer to GS r, skipping all others; none when the printer is silent for so long.
    OptionalInt inTurn(Duration patience) throws IOException {
        return next(patience, StatusReader::isInTurn);
    }

    /// Waits until the printer says that its memory is empty; cheap printers never say it.
    boolean cleared(Duration patience) throws IOException {
        if (next(patience, answer -> answer == CLEARED).isEmpty()) {
            return false;
        }
        skipRestOfCleared(patience);
        return true;
    }

    /// The patience is for all of it: whoever chatters on without answering counts as silent.
    private OptionalInt next(Duration patience, IntPredicate wanted) throws IOException {
        long end = nanoTime.getAsLong() + patience.toNanos();
        for (int others = 0; others < MOST_OTHERS; others++) {
            Duration left = Duration.ofNanos(end - nanoTime.getAsLong());
            if (!left.isPositive()) {
                return OptionalInt.empty();
            }
            OptionalInt answer = link.read(left);
            if (answer.isEmpty() || wanted.test(answer.getAsInt())) {
                return answer;
            }
            if (answer.getAsInt() == CLEARED) {
                skipRestOfCleared(left);
            }
        }
        return OptionalInt.empty();
    }

    /// The answer to a cleared buffer is `37 25 00`; its last two bytes could be taken for another answer.
    private void skipRestOfCleared(Duration patience) throws IOException {
        for (int i = 0; i < BYTES_AFTER_CLEARED; i++) {
            if (link.read(patience).isEmpty()) {
                return;
            }
        }
    }

    /// 0xx1xx10.
    private static boolean isAtOnce(int answer) {
        return (answer & 0x93) == 0x12;
    }

    /// 0xx0xxxx.
    private static boolean isInTurn(int answer) {
        return (answer & 0x90) == 0;
    }
}
