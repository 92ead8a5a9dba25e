package nl.buurtpunt.kiosk.printer;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;

/// A wire without time: what a printer does not say at once it does not say within any patience.
final class InMemoryLink implements PrinterLink {
    private final SimulatedPrinter printer;
    private final int bytesUntilBroken;
    private int written;
    private Duration waited = Duration.ZERO;

    private InMemoryLink(SimulatedPrinter printer, int bytesUntilBroken) {
        this.printer = printer;
        this.bytesUntilBroken = bytesUntilBroken;
    }

    static InMemoryLink to(SimulatedPrinter printer) throws IOException {
        return breakingAfter(printer, Integer.MAX_VALUE);
    }

    /// A wire that is pulled out after so many bytes.
    static InMemoryLink breakingAfter(SimulatedPrinter printer, int bytes) throws IOException {
        if (!printer.isOn()) {
            throw new IOException("nobody there");
        }
        return new InMemoryLink(printer, bytes);
    }

    @Override
    public boolean talksBack() {
        return true;
    }

    @Override
    public int write(byte[] bytes, int from, Duration patience) throws IOException {
        if (written >= bytesUntilBroken) {
            throw new IOException("unplugged");
        }
        // Never more than a little at once, as a real wire does.
        int end = Math.min(bytes.length, from + 1000);
        int taken = printer.receive(Arrays.copyOf(bytes, end), from);
        written += taken;
        return taken;
    }

    @Override
    public OptionalInt read(Duration patience) {
        OptionalInt answer = printer.answer();
        if (answer.isEmpty()) {
            waited = waited.plus(patience);
        }
        return answer;
    }

    /// How long a caller would have waited by now.
    Duration waited() {
        return waited;
    }

    @Override
    public void close() {}
}
