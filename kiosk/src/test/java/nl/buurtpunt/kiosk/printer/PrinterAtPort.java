package nl.buurtpunt.kiosk.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.buurtpunt.kiosk.slip.SlipImage;

/// A printer on the network of this machine with its troubles, for tests of whole kiosks in other rooms.
public final class PrinterAtPort implements AutoCloseable {
    private final SimulatedPrinter printer = new SimulatedPrinter();
    private final PrinterServer server;

    public PrinterAtPort() {
        try {
            server = new PrinterServer(printer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As the settings say it.
    public String address() {
        return "escpos+tcp://127.0.0.1:" + server.port();
    }

    /// A picture so small that only the asking counts.
    public static SlipImage dot() {
        return SlipImage.of(8, 1, new byte[] {1});
    }

    public void paperOut() {
        printer.runOutAfter(0);
    }

    public void paperLow() {
        printer.paperLow();
    }

    public void openCover() {
        printer.openCoverAfter(0);
    }

    public void refill() {
        printer.refill();
    }

    /// Takes away what came out so far.
    ///
    /// @return how many slips that were
    public int take() {
        return printer.paper().take();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
