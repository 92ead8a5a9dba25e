package nl.buurtpunt.kiosk.printer;

import nl.buurtpunt.kiosk.slip.SlipImage;

/// A printer without bytes, for tests of what stands around one. Keeps the same contract.
public final class InMemoryPrinter implements Printer, PrinterRig {
    private static final int BAND = 64;

    private final Paper paper = new Paper();
    private int rowsUntilPaperOut = Integer.MAX_VALUE;
    private int rowsUntilCoverOpen = Integer.MAX_VALUE;
    private boolean paperLow;
    private boolean on = true;

    @Override
    public synchronized PrintResult print(SlipImage slip, Stop stop) {
        for (int row = 0; row < slip.height(); row++) {
            if (row % BAND == 0 && stop.isAsked()) {
                paper.cut();
                return new PrintResult.Cancelled();
            }
            if (!(state() instanceof PrinterState.Ready)) {
                return state().asResult();
            }
            paper.row(slip.rows(row, 1));
            rowsUntilPaperOut--;
            rowsUntilCoverOpen--;
        }
        paper.cut();
        return state().asResult();
    }

    @Override
    public synchronized PrinterState state() {
        if (!on) {
            return new PrinterState.Offline("switched off");
        }
        if (rowsUntilCoverOpen <= 0) {
            return new PrinterState.CoverOpen();
        }
        return rowsUntilPaperOut <= 0 ? new PrinterState.PaperOut() : new PrinterState.Ready(paperLow);
    }

    @Override
    public synchronized void runOutAfter(int rows) {
        rowsUntilPaperOut = rows;
    }

    @Override
    public synchronized void refill() {
        rowsUntilPaperOut = Integer.MAX_VALUE;
        rowsUntilCoverOpen = Integer.MAX_VALUE;
        paper.tearOff();
    }

    @Override
    public synchronized void paperLow() {
        paperLow = true;
    }

    @Override
    public synchronized void openCoverAfter(int rows) {
        rowsUntilCoverOpen = rows;
    }

    @Override
    public synchronized void switchOff() {
        on = false;
    }

    @Override
    public synchronized Paper paper() {
        return paper;
    }
}
