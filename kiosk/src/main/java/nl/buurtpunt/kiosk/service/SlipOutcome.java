package nl.buurtpunt.kiosk.service;

/// How asking for a slip ended, as far as the resident needs to know.
public sealed interface SlipOutcome {
    /// The slip is there.
    ///
    /// @param paperLow somebody should bring a new roll soon
    record Printed(boolean paperLow) implements SlipOutcome {}

    /// There is no paper.
    record PaperOut() implements SlipOutcome {}

    /// The lid is open.
    record CoverOpen() implements SlipOutcome {}

    /// The printer does not answer.
    record Offline() implements SlipOutcome {}

    /// It is still busy with something else.
    record Busy() implements SlipOutcome {}

    /// It went wrong in another way.
    record Failed() implements SlipOutcome {}

    /// This kiosk has none.
    record NoPrinter() implements SlipOutcome {}
}
