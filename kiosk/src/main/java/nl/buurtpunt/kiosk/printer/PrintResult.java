package nl.buurtpunt.kiosk.printer;

/// How a job ended.
public sealed interface PrintResult {
    /// The key of the sentence that tells the resident.
    String sentenceKey();

    /// The whole slip came out.
    ///
    /// @param paperLow the roll is nearly finished; worth telling staff
    record Printed(boolean paperLow) implements PrintResult {
        @Override
        public String sentenceKey() {
            return paperLow ? "printer.paper-low" : "slip.printed";
        }
    }

    /// There was no paper, or it ran out on the way.
    record PaperOut() implements PrintResult {
        @Override
        public String sentenceKey() {
            return "printer.paper-out";
        }
    }

    /// The cover was open, or was opened on the way.
    record CoverOpen() implements PrintResult {
        @Override
        public String sentenceKey() {
            return "printer.cover-open";
        }
    }

    /// Nobody answered.
    ///
    /// @param detail for the log and the maintenance page
    record Offline(String detail) implements PrintResult {
        @Override
        public String sentenceKey() {
            return "printer.offline";
        }
    }

    /// The session ended first.
    record Cancelled() implements PrintResult {
        @Override
        public String sentenceKey() {
            return "slip.stopped";
        }
    }

    /// The printer has a fault, or stopped taking the slip half-way.
    ///
    /// @param detail for the log and the maintenance page
    record Failed(String detail) implements PrintResult {
        @Override
        public String sentenceKey() {
            return "printer.failed";
        }
    }

    /// This kiosk has no printer.
    record NoPrinter() implements PrintResult {
        @Override
        public String sentenceKey() {
            return "printer.none";
        }
    }

    /// Another slip is still on its way.
    record Busy() implements PrintResult {
        @Override
        public String sentenceKey() {
            return "printer.busy";
        }
    }
}
