package nl.buurtpunt.kiosk.printer;

import java.io.IOException;
import java.time.Duration;
import nl.buurtpunt.kiosk.slip.SlipImage;

/// One slip on one open wire.
final class EscPosJob {
    /// A band takes a tenth of a second; after so many unanswered times of patience the printer is stuck.
    private static final int LONGEST_WAIT = 4;

    private final PrinterLink link;
    private final Duration patience;
    private final StatusReader answers;
    private final EscPosStatus status;
    private boolean answersInTurn;

    EscPosJob(PrinterLink link, Duration patience) {
        this.link = link;
        this.patience = patience;
        this.answers = new StatusReader(link, System::nanoTime);
        this.status = new EscPosStatus(link, answers, patience);
    }

    /// @throws IOException when the wire breaks, before, in or after the slip
    PrintResult print(SlipImage slip, Printer.Stop stop) throws IOException {
        PrinterState before = state();
        if (!(before instanceof PrinterState.Ready)) {
            return before.asResult();
        }
        PrinterState state = send(EscPos.clear());
        for (int row = 0; row < slip.height() && isReady(state); row += EscPos.BAND_ROWS) {
            if (stop.isAsked()) {
                return cancelled();
            }
            state = send(EscPos.band(slip, row));
        }
        if (isReady(state)) {
            state = send(EscPos.feedAndCut());
        }
        if (!isReady(state)) {
            // Whoever puts in new paper must not get a piece of this visitor's slip.
            clear();
        }
        return state.asResult();
    }

    /// The piece that is out already leaves with its feed and cut; what is not out never comes.
    private PrintResult cancelled() throws IOException {
        clear();
        send(EscPos.feedAndCut());
        return new PrintResult.Cancelled();
    }

    /// Returns when the printer has confirmed it, so that a result means: nothing of this slip comes any more.
    private void clear() throws IOException {
        if (write(EscPos.clear()) && link.talksBack()) {
            var _ = answers.cleared(patience);
        }
    }

    private static boolean isReady(PrinterState state) {
        return state instanceof PrinterState.Ready;
    }

    private PrinterState state() throws IOException {
        return link.talksBack() ? status.ask() : new PrinterState.Ready(false);
    }

    /// Hands over the bytes and waits until the printer has worked them off, or says why it does not.
    private PrinterState send(byte[] bytes) throws IOException {
        if (!write(bytes)) {
            return stalled();
        }
        if (!link.talksBack()) {
            return new PrinterState.Ready(false);
        }
        if (!write(EscPos.answerInTurn())) {
            return stalled();
        }
        for (int wait = 0; wait < LONGEST_WAIT; wait++) {
            if (answers.inTurn(patience).isPresent()) {
                answersInTurn = true;
                return status.ask();
            }
            PrinterState state = status.ask();
            if (!isReady(state) || !answersInTurn) {
                return state;
            }
        }
        return new PrinterState.Faulty("the printer stopped taking the slip");
    }

    private PrinterState stalled() throws IOException {
        PrinterState state = state();
        return isReady(state) ? new PrinterState.Faulty("the printer takes no more data") : state;
    }

    private boolean write(byte[] bytes) throws IOException {
        int done = 0;
        while (done < bytes.length) {
            int taken = link.write(bytes, done, patience);
            if (taken == 0) {
                return false;
            }
            done += taken;
        }
        return true;
    }
}
