package nl.buurtpunt.kiosk.printer;

import java.io.IOException;
import java.time.Duration;
import nl.buurtpunt.kiosk.slip.SlipImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A receipt printer that speaks ESC/POS.
///
/// A slip goes out in bands of 8 mm, and the next one only when the printer has worked off the last: so a printer that
/// stops has next to nothing of this visitor in its memory, and what it has is thrown away before the job ends.
final class EscPosPrinter implements Printer {
    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);

    private final PrinterLink.Opener opener;
    private final Duration patience;

    /// @param patience how long one answer may take
    EscPosPrinter(PrinterLink.Opener opener, Duration patience) {
        this.opener = opener;
        this.patience = patience;
    }

    @Override
    public PrintResult print(SlipImage slip, Stop stop) {
        if (stop.isAsked()) {
            return new PrintResult.Cancelled();
        }
        try (PrinterLink link = opener.open()) {
            return logged(new EscPosJob(link, patience).print(slip, stop));
        } catch (IOException e) {
            return logged(new PrintResult.Offline(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public PrinterState state() {
        try (PrinterLink link = opener.open()) {
            return link.talksBack()
                    ? new EscPosStatus(link, new StatusReader(link, System::nanoTime), patience).ask()
                    : new PrinterState.Ready(false);
        } catch (IOException e) {
            return new PrinterState.Offline(String.valueOf(e.getMessage()));
        }
    }

    private static PrintResult logged(PrintResult result) {
        switch (result) {
            case PrintResult.Printed _, PrintResult.Cancelled _ -> LOG.debug("slip: {}", result);
            default -> LOG.warn("slip: {}", result);
        }
        return result;
    }
}
