package nl.buurtpunt.kiosk.sync;

import java.util.Optional;
import java.util.function.Consumer;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// What whoever seals letters has to know of the server, and the way to have them sent. From any thread; cheap.
public interface LetterPost {
    /// The server's current key for letters; empty when this kiosk never heard of one.
    Optional<SealingKey> sealingKey();

    /// The server's key of this id that signs statuses, when it is in use.
    Optional<VerifyingKey> statusKey(String keyId);

    /// What the server calls this kiosk; empty until it was confirmed, and when it is no longer.
    Optional<String> kioskId();

    /// Whether the server said that this kiosk takes no letters any more. Letters kept before stay.
    boolean revoked();

    /// There is a new letter in the store: send it at once, whatever else is being waited for.
    void kick();

    /// Whether the server has acknowledged this letter since the program started.
    boolean acknowledged(String letterId);

    /// Is told the id of each letter the server acknowledges, on the courier's thread.
    void onAcknowledged(Consumer<String> listener);

    /// How the letters fare, as of the last time the courier looked.
    LetterReport report();
}
