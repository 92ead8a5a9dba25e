package nl.buurtpunt.kiosk.letterbox;

import java.util.Optional;
import nl.buurtpunt.kiosk.guide.LetterPromise;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// What the box has to know of the city. From any thread; cheap.
public interface City {
    /// The city's current key for letters; empty when this kiosk never heard of one.
    Optional<SealingKey> letterKey();

    /// The key that signs statuses under this id, when it is in use.
    Optional<VerifyingKey> statusKey(String keyId);

    /// What the city calls this kiosk; empty until it was confirmed, and when it is no longer.
    Optional<String> kioskId();

    /// Whether the city takes no letters of this kiosk any more.
    boolean revoked();

    /// What it promises now to who writes a letter.
    LetterPromise promise();

    /// A letter is on the disk: it can be sent at once.
    void letterKept();
}
