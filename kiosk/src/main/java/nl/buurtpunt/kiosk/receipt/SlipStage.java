package nl.buurtpunt.kiosk.receipt;

import nl.buurtpunt.kiosk.paper.PaperDesk;

/// How far the slip is.
enum SlipStage {
    NOT_ASKED("slip.printing"),
    PRINTING("slip.printing"),
    PRINTED("slip.printed"),
    PRINTED_LAST_OF_ROLL("slip.printed"),
    BUSY("printer.busy"),
    NOT_PRINTED("receipt.write-down");

    private final String sentenceKey;

    SlipStage(String sentenceKey) {
        this.sentenceKey = sentenceKey;
    }

    static SlipStage of(PaperDesk.Outcome outcome) {
        return switch (outcome) {
            case PRINTED -> PRINTED;
            case PRINTED_LAST_OF_ROLL -> PRINTED_LAST_OF_ROLL;
            case BUSY -> BUSY;
            case NOT_PRINTED -> NOT_PRINTED;
        };
    }

    String sentenceKey() {
        return sentenceKey;
    }

    /// Whether the resident has no paper, and has to write.
    boolean isTrouble() {
        return this == BUSY || this == NOT_PRINTED;
    }
}
