package nl.buurtpunt.server.casework;

/// How far the kiosks have fetched the log of statuses.
@FunctionalInterface
public interface StatusReach {
    /// Whether what stands at this place of the log can be read by whoever wrote a letter at this kiosk:
    /// that kiosk has it, or any has it when there is no such kiosk (any more).
    boolean hasReached(String writtenAt, long place);
}
