package nl.buurtpunt.kiosk.printer;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// Tells the printer's kinds of answers apart; they come as bare bytes on one wire.
final class StatusReader {
    private static final int CLEARED = 0x37;
    private static final int BYTES_AFTER_CLEARED = 2;

    private final PrinterLink link;

    StatusReader(PrinterLink link) {
        this.link = link;
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

    private OptionalInt next(Duration patience, IntPredicate wanted) throws IOException {
        while (true) {
            OptionalInt answer = link.read(patience);
            if (answer.isEmpty() || wanted.test(answer.getAsInt())) {
                return answer;
            }
            if (answer.getAsInt() == CLEARED) {
                skipRestOfCleared(patience);
            }
        }
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
