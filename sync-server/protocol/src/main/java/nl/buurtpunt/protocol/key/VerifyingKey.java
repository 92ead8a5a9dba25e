package nl.buurtpunt.protocol.key;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Sha256;

/// An Ed25519 public key, spelled as the base64 of its SPKI form (RFC 8410), as `openssl pkey -pubout` gives it.
public record VerifyingKey(@JsonValue String spki) {
    private static final byte[] SPKI_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VerifyingKey {
        byte[] der = decode(Checked.present("publicKey", spki));
        if (der.length != SPKI_HEAD.length + Ed25519.KEY_BYTES
                || !Arrays.equals(SPKI_HEAD, 0, SPKI_HEAD.length, der, 0, SPKI_HEAD.length)) {
            throw new IllegalArgumentException("not an Ed25519 public key");
        }
        spki = Base64.getEncoder().encodeToString(der);
    }

    /// From the 32 bytes of the key itself.
    public static VerifyingKey ofRaw(byte[] raw) {
        var der = Arrays.copyOf(SPKI_HEAD, SPKI_HEAD.length + raw.length);
        System.arraycopy(raw, 0, der, SPKI_HEAD.length, raw.length);
        return new VerifyingKey(Base64.getEncoder().encodeToString(der));
    }

    public byte[] spkiBytes() {
        return decode(spki);
    }

    public byte[] raw() {
        byte[] der = spkiBytes();
        return Arrays.copyOfRange(der, SPKI_HEAD.length, der.length);
    }

    /// A short name for the key: the first 16 hexadecimal digits of the SHA-256 of its SPKI form.
    public String keyId() {
        return Sha256.hex(spkiBytes()).substring(0, 16);
    }

    /// Whether the signature over exactly these bytes holds; never throws on what an attacker sends.
    public boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verify(raw(), message, signature);
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
