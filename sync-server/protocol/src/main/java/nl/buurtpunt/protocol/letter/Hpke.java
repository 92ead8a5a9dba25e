package nl.buurtpunt.protocol.letter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.math.ec.rfc7748.X25519;

/// HPKE (RFC 9180) as we use it: base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one message to a
/// context.
final class Hpke {
    private Hpke() {}

    static SealedPart seal(byte[] publicKey, String info, String boundTo, byte[] plain) {
        HPKE suite = suite();
        return sealed(suite.setupBaseS(suite.deserializePublicKey(publicKey), bytes(info)), boundTo, plain);
    }

    /// With a given ephemeral key: only for vectors, for such a key must never seal twice.
    static SealedPart seal(byte[] publicKey, String info, String boundTo, byte[] plain, byte[] ephemeral) {
        HPKE suite = suite();
        AsymmetricCipherKeyPair pair = suite.deserializePrivateKey(ephemeral, publicKeyOf(ephemeral));
        return sealed(suite.setupBaseS(suite.deserializePublicKey(publicKey), bytes(info), pair), boundTo, plain);
    }

    private static SealedPart sealed(HPKEContextWithEncapsulation context, String boundTo, byte[] plain) {
        try {
            byte[] ciphertext = context.seal(bytes(boundTo), plain);
            Base64.Encoder base64 = Base64.getEncoder();
            return new SealedPart(base64.encodeToString(context.getEncapsulation()), base64.encodeToString(ciphertext));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing never checks a tag", e);
        }
    }

    static byte[] open(byte[] privateKey, SealedPart part, String info, String boundTo) throws SealException {
        HPKE suite = suite();
        try {
            AsymmetricCipherKeyPair pair = suite.deserializePrivateKey(privateKey, publicKeyOf(privateKey));
            byte[] encapsulated = Base64.getDecoder().decode(part.encapsulated());
            byte[] ciphertext = Base64.getDecoder().decode(part.ciphertext());
            return suite.setupBaseR(encapsulated, pair, bytes(info)).open(bytes(boundTo), ciphertext);
        } catch (InvalidCipherTextException e) {
            throw new SealException("the seal does not open with this key", e);
        } catch (IllegalStateException e) {
            throw new SealException("the encapsulated key is a point of small order", e);
        }
    }

    private static byte[] publicKeyOf(byte[] privateKey) {
        var publicKey = new byte[privateKey.length];
        X25519.scalarMultBase(privateKey, 0, publicKey, 0);
        return publicKey;
    }

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
