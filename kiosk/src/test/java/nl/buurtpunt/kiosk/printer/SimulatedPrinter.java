package nl.buurtpunt.kiosk.printer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A receipt printer with a memory: it works off what it received as long as it has paper, and goes on where it was
/// when it gets paper again - unless that memory was cleared. Safe from any thread.
final class SimulatedPrinter implements PrinterRig {
    private static final int MEMORY = 16 * 1024;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Paper paper = new Paper();
    private final Deque<byte[]> rowsToPrint = new ArrayDeque<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final ByteArrayOutputStream lastBytes = new ByteArrayOutputStream();
    private int rowsUntilPaperOut = NEVER;
    private int rowsUntilCoverOpen = NEVER;
    private int rowsUntilStuck = NEVER;
    private boolean paperLow;
    private boolean on = true;
    private boolean knowsClear = true;
    private boolean answersInTurn = true;
    private boolean cutterStuck;

    @Override
    public synchronized void runOutAfter(int rows) {
        rowsUntilPaperOut = rows;
    }

    @Override
    public synchronized void refill() {
        rowsUntilPaperOut = NEVER;
        rowsUntilCoverOpen = NEVER;
        paper.tearOff();
        work();
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

    /// Stops working without any sign after so many rows.
    synchronized void getStuckAfter(int rows) {
        rowsUntilStuck = rows;
    }

    /// A cheap one, without DLE DC4.
    synchronized void doNotKnowClear() {
        knowsClear = false;
    }

    /// A cheap one, without GS r.
    synchronized void doNotAnswerInTurn() {
        answersInTurn = false;
    }

    synchronized void jamTheCutter() {
        cutterStuck = true;
    }

    synchronized boolean isOn() {
        return on;
    }

    @Override
    public synchronized Paper paper() {
        return paper;
    }

    /// @return how many it took; less than all when its memory is full
    synchronized int receive(byte[] bytes, int from) {
        int taken = 0;
        while (on && from + taken < bytes.length && received.size() < MEMORY) {
            byte next = bytes[from + taken];
            received.write(next);
            atOnce(next);
            taken++;
        }
        work();
        return taken;
    }

    synchronized OptionalInt answer() {
        Integer next = on ? answers.poll() : null;
        return next == null ? OptionalInt.empty() : OptionalInt.of(next);
    }

    /// Real-time commands work wherever they stand, also in the middle of a picture.
    private void atOnce(byte next) {
        lastBytes.write(next);
        byte[] last = lastBytes.toByteArray();
        int n = last.length;
        if (n >= 3 && last[n - 3] == 0x10 && last[n - 2] == 0x04 && last[n - 1] >= 1 && last[n - 1] <= 4) {
            answers.add(status(last[n - 1]));
        }
        byte[] clear = {0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};
        if (knowsClear && n >= 10 && Arrays.equals(last, n - 10, n, clear, 0, 10)) {
            received = new ByteArrayOutputStream();
            rowsToPrint.clear();
            answers.addAll(List.of(0x37, 0x25, 0x00));
        }
        if (n > 64) {
            lastBytes.reset();
            lastBytes.write(last, n - 10, 10);
        }
    }

    private int status(int which) {
        boolean noPaper = rowsUntilPaperOut <= 0;
        boolean open = rowsUntilCoverOpen <= 0;
        return 0x12
                | switch (which) {
                    case 1 -> noPaper || open || cutterStuck ? 0x08 : 0;
                    case 2 -> (open ? 0x04 : 0) | (noPaper ? 0x20 : 0) | (cutterStuck ? 0x40 : 0);
                    case 3 -> cutterStuck ? 0x08 : 0;
                    default -> (paperLow ? 0x0C : 0) | (noPaper ? 0x60 : 0);
                };
    }

    private boolean canWork() {
        return on && rowsUntilPaperOut > 0 && rowsUntilCoverOpen > 0 && rowsUntilStuck > 0 && !cutterStuck;
    }

    private void work() {
        while (canWork()) {
            byte[] row = rowsToPrint.poll();
            if (row != null) {
                paper.row(row);
                rowsUntilPaperOut -= rowsUntilPaperOut == NEVER ? 0 : 1;
                rowsUntilCoverOpen -= rowsUntilCoverOpen == NEVER ? 0 : 1;
                rowsUntilStuck -= rowsUntilStuck == NEVER ? 0 : 1;
            } else if (!nextCommand()) {
                return;
            }
        }
    }

    private boolean nextCommand() {
        byte[] waiting = received.toByteArray();
        Optional<EscPosDecoder.Decoded> next = EscPosDecoder.first(waiting);
        if (next.isEmpty()) {
            return false;
        }
        received = new ByteArrayOutputStream();
        received.write(waiting, next.get().length(), waiting.length - next.get().length());
        switch (next.get().command()) {
            case EscPosDecoder.Command.Raster(List<byte[]> rows) -> rowsToPrint.addAll(rows);
            case EscPosDecoder.Command.Cut _ -> paper.cut();
            case EscPosDecoder.Command.TransmitStatus _ when answersInTurn -> answers.add(paperLow ? 0x03 : 0x00);
            default -> {}
        }
        return true;
    }
}
