package nl.buurtpunt.kiosk.printer;

/// What a printer says of itself.
public sealed interface PrinterState {
    /// It can print.
    record Ready(boolean paperLow) implements PrinterState {}

    /// No paper.
    record PaperOut() implements PrinterState {}

    /// The cover is open.
    record CoverOpen() implements PrinterState {}

    /// It does not answer.
    record Offline(String detail) implements PrinterState {}

    /// It answers that it cannot print: the cutter is stuck, the head too hot.
    record Faulty(String detail) implements PrinterState {}

    /// There is none.
    record None() implements PrinterState {}

    /// The end of a job that meets this state; a ready printer ends none.
    default PrintResult asResult() {
        return switch (this) {
            case Ready(boolean paperLow) -> new PrintResult.Printed(paperLow);
            case PaperOut() -> new PrintResult.PaperOut();
            case CoverOpen() -> new PrintResult.CoverOpen();
            case Offline(String detail) -> new PrintResult.Offline(detail);
            case Faulty(String detail) -> new PrintResult.Failed(detail);
            case None() -> new PrintResult.NoPrinter();
        };
    }
}
