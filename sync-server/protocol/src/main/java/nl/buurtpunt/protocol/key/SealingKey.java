package nl.buurtpunt.protocol.key;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Sha256;

/// The public X25519 key that letters are sealed to, with the id under which it stands on the key list.
public final class SealingKey {
    /// Bytes of a raw X25519 key, public or private.
    public static final int KEY_BYTES = 32;

    private static final byte[] SPKI_HEAD = HexFormat.of().parseHex("302a300506032b656e032100");

    private final String id;
    private final byte[] raw;

    public SealingKey(String id, byte[] raw) {
        this.id = Checked.id("sealingKey.id", id);
        if (raw.length != KEY_BYTES) {
            throw new IllegalArgumentException("an X25519 key has " + KEY_BYTES + " bytes");
        }
        this.raw = raw.clone();
    }

    /// The key itself, when it is an X25519 key for letters.
    public static Optional<SealingKey> of(PublishedKey key) {
        if (!key.use().equals(KeyUse.LETTER.wireName())) {
            return Optional.empty();
        }
        try {
            byte[] der = Base64.getDecoder().decode(key.publicKey());
            return der.length == SPKI_HEAD.length + KEY_BYTES
                            && Arrays.equals(SPKI_HEAD, 0, SPKI_HEAD.length, der, 0, SPKI_HEAD.length)
                    ? Optional.of(new SealingKey(key.id(), Arrays.copyOfRange(der, SPKI_HEAD.length, der.length)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// From the 32 bytes of the key itself, named as the server's key folder names it.
    public static SealingKey ofRaw(byte[] raw) {
        return new SealingKey(Sha256.hex(spki(raw)).substring(0, 16), raw);
    }

    public String id() {
        return id;
    }

    public byte[] raw() {
        return raw.clone();
    }

    /// As the key list carries it: base64 of the SPKI form (RFC 8410).
    public PublishedKey published() {
        return new PublishedKey(
                id, KeyUse.LETTER.wireName(), Base64.getEncoder().encodeToString(spki(raw)));
    }

    @Override
    public String toString() {
        return "SealingKey[" + id + "]";
    }

    private static byte[] spki(byte[] raw) {
        var der = Arrays.copyOf(SPKI_HEAD, SPKI_HEAD.length + raw.length);
        System.arraycopy(raw, 0, der, SPKI_HEAD.length, raw.length);
        return der;
    }
}
