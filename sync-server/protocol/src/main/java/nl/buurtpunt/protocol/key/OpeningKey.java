package nl.buurtpunt.protocol.key;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc7748.X25519;

/// The private X25519 key of the server that opens letters. Its text form says nothing but its id.
public final class OpeningKey {
    /// PKCS#8 as the JDK and OpenSSL write it; a public key appended after the private one is allowed and not read.
    private static final byte[] PKCS8_HEAD = HexFormat.of().parseHex("020100300506032b656e04220420");

    private final byte[] raw;
    private final SealingKey sealingKey;

    private OpeningKey(byte[] raw) {
        this.raw = raw;
        var publicKey = new byte[SealingKey.KEY_BYTES];
        X25519.scalarMultBase(raw, 0, publicKey, 0);
        this.sealingKey = SealingKey.ofRaw(publicKey);
    }

    /// From the 32 bytes of the key itself.
    public static OpeningKey ofRaw(byte[] raw) {
        if (raw.length != SealingKey.KEY_BYTES) {
            throw new IllegalArgumentException("an X25519 key has " + SealingKey.KEY_BYTES + " bytes");
        }
        return new OpeningKey(raw.clone());
    }

    /// From PKCS#8 (RFC 8410), as the server's key folder keeps it.
    public static OpeningKey ofPkcs8(byte[] der) {
        int key = 2 + PKCS8_HEAD.length;
        if (der.length < key + SealingKey.KEY_BYTES
                || der[0] != 0x30
                || der[1] != der.length - 2
                || !Arrays.equals(PKCS8_HEAD, 0, PKCS8_HEAD.length, der, 2, key)) {
            throw new IllegalArgumentException("not an X25519 private key in PKCS#8");
        }
        return new OpeningKey(Arrays.copyOfRange(der, key, key + SealingKey.KEY_BYTES));
    }

    public byte[] pkcs8() {
        int key = 2 + PKCS8_HEAD.length;
        var der = new byte[key + raw.length];
        der[0] = 0x30;
        der[1] = (byte) (der.length - 2);
        System.arraycopy(PKCS8_HEAD, 0, der, 2, PKCS8_HEAD.length);
        System.arraycopy(raw, 0, der, key, raw.length);
        return der;
    }

    /// The public half, under the id the key list gives it.
    public SealingKey sealingKey() {
        return sealingKey;
    }

    public String id() {
        return sealingKey.id();
    }

    public byte[] raw() {
        return raw.clone();
    }

    @Override
    public String toString() {
        return "OpeningKey[" + id() + "]";
    }
}
