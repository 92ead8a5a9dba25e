package nl.buurtpunt.kiosk.sync;

import java.util.Optional;

/// Is there anything newer?
///
/// @param held SHA-256 of the manifest the kiosk holds; empty asks for a whole manifest
/// @param seenOrder the highest order this kiosk has seen, signed, as a header value
/// @param waitSeconds how long the server may wait for news before it says no
record ReleaseQuestion(Optional<String> held, Optional<String> seenOrder, int waitSeconds) {
    static ReleaseQuestion fromNothing() {
        return new ReleaseQuestion(Optional.empty(), Optional.empty(), 0);
    }
}
