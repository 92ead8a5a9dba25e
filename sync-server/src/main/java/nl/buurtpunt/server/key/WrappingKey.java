package nl.buurtpunt.server.key;

import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.buurtpunt.protocol.Sha256;

/// A key that wraps other keys (AES-256) and never lies where they lie. Its text form says nothing.
public final class WrappingKey {
    static final int BYTES = 32;

    private final String id;
    private final SecretKey key;

    WrappingKey(byte[] raw) {
        if (raw.length != BYTES) {
            throw new IllegalArgumentException("a wrapping key has " + BYTES + " bytes");
        }
        // Hashed with a title, so that the id says nothing about the key itself.
        var titled = new byte[raw.length + 1];
        titled[0] = 'w';
        System.arraycopy(raw, 0, titled, 1, raw.length);
        this.id = Sha256.hex(titled).substring(0, 16);
        this.key = new SecretKeySpec(raw, "AES");
    }

    static byte[] random(SecureRandom random) {
        var raw = new byte[BYTES];
        random.nextBytes(raw);
        return raw;
    }

    public String id() {
        return id;
    }

    public SecretKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "WrappingKey[" + id + "]";
    }
}
