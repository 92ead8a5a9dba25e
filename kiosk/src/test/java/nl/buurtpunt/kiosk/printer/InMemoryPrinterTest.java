package nl.buurtpunt.kiosk.printer;

class InMemoryPrinterTest extends PrinterContract {
    private final InMemoryPrinter printer = new InMemoryPrinter();

    @Override
    Printer printer() {
        return printer;
    }

    @Override
    PrinterRig rig() {
        return printer;
    }
}
