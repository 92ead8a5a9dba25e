package nl.buurtpunt.server.letter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.buurtpunt.server.key.WrappingKey;
import nl.buurtpunt.server.key.WrappingKeys;

/// Encryption at rest: AES-256-GCM under a key per letter and part, that key wrapped the same way by
/// one that is not in the database. What is bound: the kiosk, the letter and the part, so that no row
/// can be passed off as another. A ciphertext is nonce (12), ciphertext, tag (16).
final class AtRest {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final WrappingKeys wrapping;
    private final SecureRandom random;

    AtRest(WrappingKeys wrapping, SecureRandom random) {
        this.wrapping = wrapping;
        this.random = random;
    }

    /// Locks bytes under a new key of their own.
    Locked lock(LetterRef id, String part, byte[] bytes) {
        var raw = new byte[KEY];
        random.nextBytes(raw);
        WrappingKey by = wrapping.current();
        byte[] wrapped = encrypt(by.key(), data("key of " + part, id), raw);
        byte[] locked = encrypt(new SecretKeySpec(raw, "AES"), data(part, id), bytes);
        Arrays.fill(raw, (byte) 0);
        return new Locked(by.id(), wrapped, locked);
    }

    byte[] unlock(LetterRef id, String part, Locked locked) throws LockedForGoodException {
        return decrypt(key(id, part, locked), data(part, id), locked.bytes());
    }

    /// The key of a part, to encrypt more with it that shall be gone when the part is.
    SecretKey key(LetterRef id, String part, Locked locked) throws LockedForGoodException {
        WrappingKey by = wrapping.find(locked.wrappedBy())
                .orElseThrow(() -> new LockedForGoodException(
                        "letter " + id + " is under the key at-rest-" + locked.wrappedBy() + ", which is not here"));
        byte[] raw = decrypt(by.key(), data("key of " + part, id), locked.wrappedKey());
        return new SecretKeySpec(raw, "AES");
    }

    byte[] encrypt(SecretKey key, byte[] data, byte[] plain) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, data);
            byte[] out = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, out, NONCE);
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }

    static byte[] decrypt(SecretKey key, byte[] data, byte[] bytes) throws LockedForGoodException {
        try {
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, data).doFinal(bytes, NONCE, bytes.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new LockedForGoodException("what is kept was changed, or is under another key", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] data) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(data);
        return cipher;
    }

    static byte[] data(String part, LetterRef id) {
        return "buurtpunt-at-rest 1\n%s\n%s\n%s\n"
                .formatted(part, id.kioskId(), id.id())
                .getBytes(StandardCharsets.UTF_8);
    }
}
