package nl.buurtpunt.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Something at the other end that talks without end and never answers.
class StatusReaderTest {
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final int FOREIGN = 0xFF;

    private long now;
    private int reads;

    @Test
    void doesNotListenForEverToWhoeverTalksFast() throws IOException {
        StatusReader reader = new StatusReader(new EndlessLink(FOREIGN, Duration.ZERO), () -> now);

        assertThat(reader.atOnce(PATIENCE)).isEmpty();
        assertThat(reads).isLessThan(1_000);
    }

    @Test
    void waitsNoLongerThanItsPatienceForWhoeverTalksSlowly() throws IOException {
        StatusReader reader = new StatusReader(new EndlessLink(FOREIGN, Duration.ofMillis(100)), () -> now);

        assertThat(reader.inTurn(PATIENCE)).isEmpty();
        assertThat(now).isEqualTo(PATIENCE.toNanos());
    }

    @Test
    void doesNotListenForEverToAPrinterThatOnlySaysItIsEmpty() throws IOException {
        StatusReader reader = new StatusReader(new EndlessLink(0x37, Duration.ofMillis(100)), () -> now);

        assertThat(reader.atOnce(PATIENCE)).isEmpty();
        assertThat(now).isLessThanOrEqualTo(PATIENCE.multipliedBy(2).toNanos());
    }

    @Test
    void aJobOnSuchAWireEnds() {
        EscPosPrinter printer =
                new EscPosPrinter(() -> new EndlessLink(FOREIGN, Duration.ofMillis(100)), Duration.ofMillis(5));

        assertThat(printer.print(TestSlips.noise(384, 900, 3), Printer.Stop.NEVER))
                .isEqualTo(new PrintResult.Offline("the printer does not answer"));
    }

    /// Says the same byte for ever, one each so long.
    private final class EndlessLink implements PrinterLink {
        private final int says;
        private final Duration pace;

        private EndlessLink(int says, Duration pace) {
            this.says = says;
            this.pace = pace;
        }

        @Override
        public boolean talksBack() {
            return true;
        }

        @Override
        public int write(byte[] bytes, int from, Duration patience) {
            return bytes.length - from;
        }

        @Override
        public OptionalInt read(Duration patience) {
            reads++;
            now += pace.toNanos();
            return OptionalInt.of(says);
        }

        @Override
        public void close() {}
    }
}
