package nl.buurtpunt.kiosk.letterbox;

import java.util.Optional;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.LetterPromise;
import nl.buurtpunt.kiosk.sync.LetterPost;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// The city as the courier knows it, and what it promises by the guide.
public record PostedCity(LetterPost post, Supplier<LetterPromise> promised) implements City {
    @Override
    public Optional<SealingKey> letterKey() {
        return post.sealingKey();
    }

    @Override
    public Optional<VerifyingKey> statusKey(String keyId) {
        return post.statusKey(keyId);
    }

    @Override
    public Optional<String> kioskId() {
        return post.kioskId();
    }

    @Override
    public boolean revoked() {
        return post.revoked();
    }

    @Override
    public LetterPromise promise() {
        return promised.get();
    }

    @Override
    public void letterKept() {
        post.kick();
    }
}
