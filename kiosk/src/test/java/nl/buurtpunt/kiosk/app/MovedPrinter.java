package nl.buurtpunt.kiosk.app;

import java.util.concurrent.atomic.AtomicReference;
import nl.buurtpunt.kiosk.printer.InMemoryPrinter;
import nl.buurtpunt.kiosk.printer.PrintResult;
import nl.buurtpunt.kiosk.printer.Printer;
import nl.buurtpunt.kiosk.printer.PrinterState;
import nl.buurtpunt.kiosk.slip.SlipImage;

/// The place where a printer stands: sometimes another one does, sometimes somebody has unplugged it.
final class MovedPrinter implements Printer {
    private final AtomicReference<InMemoryPrinter> now = new AtomicReference<>(new InMemoryPrinter());

    /// The one that stands there now.
    InMemoryPrinter now() {
        return now.get();
    }

    /// A new one with a full roll is plugged in.
    void replace() {
        now.set(new InMemoryPrinter());
    }

    @Override
    public PrintResult print(SlipImage slip, Stop stop) {
        return now.get().print(slip, stop);
    }

    @Override
    public PrinterState state() {
        return now.get().state();
    }
}
