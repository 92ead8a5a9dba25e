package nl.buurtpunt.protocol.letter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import org.jspecify.annotations.Nullable;

/// The status of one letter as every kiosk holds it: sealed to the letter's key, signed by the server. Of two under one
/// look-up hash the higher number holds.
///
/// @param withdrawn nothing is left to read: kiosks forget the letter but not the number
/// @param sealed a [StatusMessage]; absent when withdrawn
/// @param keyId the status key that signed; it says where to look and proves nothing
/// @param signature base64 of 64 bytes
public record SealedStatus(
        String lookUpHash,
        long number,
        boolean withdrawn,
        @Nullable SealedPart sealed,
        String keyId,
        String signature) {
    /// The first line of what is signed and of what the seal is bound to, and HPKE's info.
    static final String TITLE = "buurtpunt-status 1";

    private static final int SIGNATURE_BYTES = 64;

    public SealedStatus {
        Checked.sha256("status.lookUpHash", lookUpHash);
        if (number < 1) {
            throw new IllegalArgumentException("status.number is " + number + ", it counts from 1");
        }
        if (withdrawn == (sealed != null)) {
            throw new IllegalArgumentException("status.sealed is there exactly when it is not withdrawn");
        }
        Checked.id("status.keyId", keyId);
        Checked.base64("status.signature", signature, SIGNATURE_BYTES, SIGNATURE_BYTES);
    }

    /// @param publicKey of the letter, base64
    /// @throws IllegalArgumentException when the message does not fit: see [#fits]
    public static SealedStatus seal(StatusMessage message, String lookUpHash, String publicKey, SigningKey key) {
        byte[] padded = Padding.pad("status", WireJson.write(message), Padding.SMALLEST, Limits.STATUS_PLAIN_BYTES);
        SealedPart sealed = Hpke.seal(
                Curve.publicKey("letter.publicKey", publicKey), TITLE, boundTo(lookUpHash, message.number()), padded);
        return signed(lookUpHash, message.number(), sealed, key);
    }

    /// Whether the message can be sealed: 16 KiB hold some 8,000 characters of Arabic.
    public static boolean fits(StatusMessage message) {
        return WireJson.write(message).length <= Limits.STATUS_PLAIN_BYTES;
    }

    public static SealedStatus withdrawn(String lookUpHash, long number, SigningKey key) {
        return signed(lookUpHash, number, null, key);
    }

    private static SealedStatus signed(String lookUpHash, long number, @Nullable SealedPart sealed, SigningKey key) {
        byte[] signature = key.sign(signedText(lookUpHash, number, sealed).getBytes(StandardCharsets.UTF_8));
        return new SealedStatus(
                lookUpHash,
                number,
                sealed == null,
                sealed,
                key.verifyingKey().keyId(),
                Base64.getEncoder().encodeToString(signature));
    }

    /// The same seal under the same number, signed by another key: for when the one that signed has been retired.
    public SealedStatus signedBy(SigningKey key) {
        return signed(lookUpHash, number, sealed, key);
    }

    /// Whether this status key signed it.
    public boolean verifiedBy(VerifyingKey key) {
        return key.verifies(
                signedText(lookUpHash, number, sealed).getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(signature));
    }

    /// What the seal is bound to.
    String boundTo() {
        return boundTo(lookUpHash, number);
    }

    private static String boundTo(String lookUpHash, long number) {
        return TITLE + "\n" + lookUpHash + "\n" + number + "\n";
    }

    private static String signedText(String lookUpHash, long number, @Nullable SealedPart sealed) {
        return TITLE + "\nlook-up " + lookUpHash + "\nnumber " + number + "\nstate "
                + (sealed == null ? "withdrawn" : "present") + "\nsha256 " + (sealed == null ? "-" : hash(sealed))
                + "\n";
    }

    private static String hash(SealedPart sealed) {
        byte[] encapsulated = Base64.getDecoder().decode(sealed.encapsulated());
        byte[] ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
        var both = new byte[encapsulated.length + ciphertext.length];
        System.arraycopy(encapsulated, 0, both, 0, encapsulated.length);
        System.arraycopy(ciphertext, 0, both, encapsulated.length, ciphertext.length);
        return Sha256.hex(both);
    }

    @Override
    public String toString() {
        return "SealedStatus[" + number + (withdrawn ? ", withdrawn]" : "]");
    }
}
