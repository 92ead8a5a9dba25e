package nl.buurtpunt.server.casework;

import nl.buurtpunt.server.letter.LetterMark;

/// How far the kiosks have fetched the log of statuses.
@FunctionalInterface
public interface StatusReach {
    /// Whether what stands at this place of the log can be read by whoever wrote this letter: the kiosk it was written
    /// at has it, or any kiosk when it was written elsewhere or that kiosk is no more.
    boolean hasReached(LetterMark letter, long place);
}
