package nl.buurtpunt.kiosk.letterbox;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.store.FoundStatus;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealException;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusMessage;

/// Checks and opens what a look-up brought. For a code without a letter it does the same work with a decoy.
///
/// The signature was checked when the status came; it is checked again because whoever can write to the disk could seal
/// something of their own to a letter of this kiosk.
final class StatusOpener {
    private final City city;
    private final SealedStatus decoy;
    private final VerifyingKey decoyKey;

    StatusOpener(City city, SecureRandom random) {
        this.city = city;
        SigningKey key = SigningKey.generate(random);
        this.decoyKey = key.verifyingKey();
        byte[] nobody = new byte[SealingKey.KEY_BYTES];
        random.nextBytes(nobody);
        StatusMessage nothing = new StatusMessage(1, "2026-01-01", null, List.of(), List.of(), false);
        this.decoy = SealedStatus.seal(
                nothing, Sha256.hex(nobody), Base64.getEncoder().encodeToString(nobody), key);
    }

    /// What it says; empty when it is not the status that was looked for, or cannot be read.
    Optional<StatusMessage> open(FoundStatus found, ReceiptKeys keys) {
        Optional<SealedStatus> read = read(found);
        SealedStatus status = read.filter(_ -> found.held()).orElse(decoy);
        VerifyingKey key = city.statusKey(status.keyId()).orElse(decoyKey);
        boolean signed = status.verifiedBy(key);
        Optional<StatusMessage> message = opened(underOwnHash(status, keys), keys);
        return signed && found.held() ? message : Optional.empty();
    }

    /// A seal of another letter would be refused by its name alone, which takes no time.
    private static SealedStatus underOwnHash(SealedStatus status, ReceiptKeys keys) {
        return new SealedStatus(
                keys.lookUpHash(),
                status.number(),
                status.withdrawn(),
                status.sealed(),
                status.keyId(),
                status.signature());
    }

    private static Optional<SealedStatus> read(FoundStatus found) {
        try {
            return Optional.of(WireJson.read(SealedStatus.class, found.signed().toArray()));
        } catch (MalformedWireException e) {
            return Optional.empty();
        }
    }

    private static Optional<StatusMessage> opened(SealedStatus status, ReceiptKeys keys) {
        try {
            return Optional.of(keys.open(status));
        } catch (SealException e) {
            return Optional.empty();
        }
    }
}
