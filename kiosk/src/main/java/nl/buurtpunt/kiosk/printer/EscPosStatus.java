package nl.buurtpunt.kiosk.printer;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;

/// Asks a printer how it is (DLE EOT 1 to 4) and puts the bits in words.
final class EscPosStatus {
    private static final int OFFLINE = 0x08;
    private static final int COVER_OPEN = 0x04;
    private static final int ENDED_BY_PAPER = 0x20;
    private static final int ERROR = 0x40;
    private static final int CUTTER = 0x08;
    private static final int UNRECOVERABLE = 0x20;
    private static final int PAPER_LOW = 0x0C;
    private static final int PAPER_OUT = 0x60;

    private final PrinterLink link;
    private final StatusReader answers;
    private final Duration patience;

    EscPosStatus(PrinterLink link, StatusReader answers, Duration patience) {
        this.link = link;
        this.answers = answers;
        this.patience = patience;
    }

    /// @throws IOException when the wire is broken
    PrinterState ask() throws IOException {
        int[] status = new int[5];
        for (int which = 1; which < status.length; which++) {
            byte[] question = EscPos.askStatus(which);
            if (link.write(question, 0, patience) < question.length) {
                return new PrinterState.Offline("the printer takes no data");
            }
            OptionalInt answer = answers.atOnce(patience);
            if (answer.isEmpty()) {
                return new PrinterState.Offline("the printer does not answer");
            }
            status[which] = answer.getAsInt();
        }
        return decoded(status[1], status[2], status[3], status[4]);
    }

    /// What a person can mend comes first: an open cover also reports no paper and offline.
    static PrinterState decoded(int printer, int cause, int error, int paper) {
        if (has(cause, COVER_OPEN)) {
            return new PrinterState.CoverOpen();
        }
        if (has(paper, PAPER_OUT) || has(cause, ENDED_BY_PAPER)) {
            return new PrinterState.PaperOut();
        }
        if (has(cause, ERROR)) {
            return new PrinterState.Faulty(fault(error));
        }
        if (has(printer, OFFLINE)) {
            return new PrinterState.Offline("the printer says it is offline");
        }
        return new PrinterState.Ready(has(paper, PAPER_LOW));
    }

    private static String fault(int error) {
        if (has(error, CUTTER)) {
            return "the cutter is stuck";
        }
        return has(error, UNRECOVERABLE) ? "the printer must be switched off and on" : "the printer reports an error";
    }

    private static boolean has(int status, int bits) {
        return (status & bits) != 0;
    }
}
