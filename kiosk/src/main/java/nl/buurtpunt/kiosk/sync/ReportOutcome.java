package nl.buurtpunt.kiosk.sync;

/// What became of a report.
public sealed interface ReportOutcome {
    /// The server named the id and the hash of what it stored, and they are ours.
    record Delivered(String id) implements ReportOutcome {}

    /// No server, or a busy one.
    record Unreachable() implements ReportOutcome {}

    /// The server does not take it from this kiosk.
    record Refused(String detail) implements ReportOutcome {}
}
