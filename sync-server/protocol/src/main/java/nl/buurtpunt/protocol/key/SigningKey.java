package nl.buurtpunt.protocol.key;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/// An Ed25519 private key in memory. Its text form says nothing, so that no log can give it away.
public final class SigningKey {
    private static final byte[] PKCS8_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] seed;
    private final VerifyingKey verifyingKey;

    private SigningKey(byte[] seed) {
        if (seed.length != Ed25519.SEED_BYTES) {
            throw new IllegalArgumentException("an Ed25519 seed has " + Ed25519.SEED_BYTES + " bytes");
        }
        this.seed = seed.clone();
        this.verifyingKey = VerifyingKey.ofRaw(Ed25519.publicKey(seed));
    }

    public static SigningKey generate(SecureRandom random) {
        var seed = new byte[Ed25519.SEED_BYTES];
        random.nextBytes(seed);
        return new SigningKey(seed);
    }

    public static SigningKey ofSeed(byte[] seed) {
        return new SigningKey(seed);
    }

    /// From PKCS#8 (RFC 8410), as `openssl genpkey -algorithm ed25519 -outform DER` writes it.
    public static SigningKey ofPkcs8(byte[] der) {
        if (der.length != PKCS8_HEAD.length + Ed25519.SEED_BYTES
                || !Arrays.equals(PKCS8_HEAD, 0, PKCS8_HEAD.length, der, 0, PKCS8_HEAD.length)) {
            throw new IllegalArgumentException("not an Ed25519 private key in PKCS#8");
        }
        return new SigningKey(Arrays.copyOfRange(der, PKCS8_HEAD.length, der.length));
    }

    public byte[] pkcs8() {
        var der = Arrays.copyOf(PKCS8_HEAD, PKCS8_HEAD.length + seed.length);
        System.arraycopy(seed, 0, der, PKCS8_HEAD.length, seed.length);
        return der;
    }

    public byte[] seed() {
        return seed.clone();
    }

    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    public byte[] sign(byte[] message) {
        return Ed25519.sign(seed, message);
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifyingKey.keyId() + "]";
    }
}
