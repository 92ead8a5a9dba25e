package nl.buurtpunt.kiosk.sync;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.Identity.OwnKeys;
import nl.buurtpunt.kiosk.store.IdentityChange;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.protocol.identity.EnrolmentCode;
import nl.buurtpunt.protocol.identity.Fingerprint;
import nl.buurtpunt.protocol.key.SigningKey;

/// The kiosk's own key and the nonce of its enrolment, made at the first start and then for ever the same.
record OwnKey(SigningKey key, String nonce) {
    private static final int NONCE_BYTES = 24;

    /// Reads the key, or makes it and keeps it. A key that could not be kept is not used: after the next start
    /// the kiosk would be another one.
    ///
    /// @throws IllegalStateException when the identity store cannot keep it, with the reason
    static OwnKey readOrMake(IdentityStore identity, SecureRandom random) {
        Optional<OwnKeys> held = identity.read().ownKeys();
        if (held.isPresent()) {
            return new OwnKey(
                    SigningKey.ofPkcs8(held.get().privateKey().toArray()),
                    held.get().nonce().asUtf8());
        }
        SigningKey key = SigningKey.generate(random);
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
        var keys =
                new OwnKeys(Bytes.of(key.pkcs8()), Bytes.of(key.verifyingKey().spkiBytes()), Bytes.utf8(text));
        return switch (identity.beginEnrolment(keys)) {
            case IdentityChange.Kept kept -> new OwnKey(key, text);
            case IdentityChange.NotRising never -> throw new IllegalStateException("the kiosk's key was not kept");
            case StoreTrouble trouble ->
                throw new IllegalStateException("the kiosk's key cannot be kept: " + trouble.reason());
        };
    }

    String code() {
        return EnrolmentCode.of(key.verifyingKey()).shown();
    }

    String fingerprint() {
        return Fingerprint.of(key.verifyingKey()).shown();
    }
}
