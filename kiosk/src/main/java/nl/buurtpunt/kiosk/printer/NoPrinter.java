package nl.buurtpunt.kiosk.printer;

import nl.buurtpunt.kiosk.slip.SlipImage;

/// A kiosk without a printer: number and QR code are shown large instead.
final class NoPrinter implements Printer {
    @Override
    public PrintResult print(SlipImage slip, Stop stop) {
        return new PrintResult.NoPrinter();
    }

    @Override
    public PrinterState state() {
        return new PrinterState.None();
    }
}
