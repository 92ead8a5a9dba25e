package nl.buurtpunt.kiosk.letterbox;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import nl.buurtpunt.kiosk.guide.LetterPromise;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import org.jspecify.annotations.Nullable;

/// A city with keys, that opens what is sealed to it and signs what it answers.
public final class TestCity implements City {
    public static final String KIOSK = "kiosk-1";

    final OpeningKey opening = OpeningKey.ofRaw(random());
    SigningKey signing = SigningKey.generate(new SecureRandom());

    @Nullable
    SealingKey letterKey = opening.sealingKey();

    @Nullable
    String kioskId = KIOSK;

    private LetterPromise promise = LetterPromise.NONE;
    boolean revoked;
    int kept;

    /// What happens when it is told of a letter.
    Runnable whenKept = () -> {};

    private static byte[] random() {
        byte[] raw = new byte[SealingKey.KEY_BYTES];
        new SecureRandom().nextBytes(raw);
        return raw;
    }

    /// From now on it promises this.
    public TestCity promising(String publicAddress, int answerDays) {
        promise = new LetterPromise(Optional.of(publicAddress), OptionalInt.of(answerDays));
        return this;
    }

    @Override
    public LetterPromise promise() {
        return promise;
    }

    @Override
    public Optional<SealingKey> letterKey() {
        return Optional.ofNullable(letterKey);
    }

    @Override
    public Optional<VerifyingKey> statusKey(String keyId) {
        return Optional.of(signing.verifyingKey()).filter(key -> key.keyId().equals(keyId));
    }

    @Override
    public Optional<String> kioskId() {
        return Optional.ofNullable(kioskId);
    }

    @Override
    public boolean revoked() {
        return revoked;
    }

    @Override
    public void letterKept() {
        kept++;
        whenKept.run();
    }
}
