package nl.buurtpunt.kiosk.printer;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;

/// The wire to a printer, open for one job. Not for several threads.
interface PrinterLink extends AutoCloseable {
    /// Whether the other end can answer at all; a plain file cannot.
    boolean talksBack();

    /// Hands over as many bytes as the printer takes within this time.
    ///
    /// @return how many; 0 when it took none
    /// @throws IOException when the wire is broken
    int write(byte[] bytes, int from, Duration patience) throws IOException;

    /// The next byte the printer said (0-255), or none within this time.
    ///
    /// @throws IOException when the wire is broken or the other end hung up
    OptionalInt read(Duration patience) throws IOException;

    @Override
    void close() throws IOException;

    /// Opens the wire for a job.
    @FunctionalInterface
    interface Opener {
        /// @throws IOException when there is nobody at the other end
        PrinterLink open() throws IOException;
    }
}
