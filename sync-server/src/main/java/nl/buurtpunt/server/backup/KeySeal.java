package nl.buurtpunt.server.backup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.SealingKey;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/// Private keys sealed to the recovery key, in the suite letters are sealed in: 32 bytes of encapsulated key, then
/// the ciphertext.
final class KeySeal {
    static final String TITLE = "buurtpunt-backup 1";
    private static final byte[] INFO = TITLE.getBytes(StandardCharsets.US_ASCII);

    private KeySeal() {}

    static byte[] seal(SealingKey key, String boundTo, byte[] plain) {
        HPKE suite = suite();
        HPKEContextWithEncapsulation context = suite.setupBaseS(suite.deserializePublicKey(key.raw()), INFO);
        try {
            byte[] encapsulated = context.getEncapsulation();
            byte[] ciphertext = context.seal(boundTo.getBytes(StandardCharsets.UTF_8), plain);
            byte[] sealed = Arrays.copyOf(encapsulated, encapsulated.length + ciphertext.length);
            System.arraycopy(ciphertext, 0, sealed, encapsulated.length, ciphertext.length);
            return sealed;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing never checks a tag", e);
        }
    }

    static byte[] open(OpeningKey key, String boundTo, byte[] sealed) throws BackupException {
        if (sealed.length < SealingKey.KEY_BYTES) {
            throw new BackupException("its private keys are cut short");
        }
        HPKE suite = suite();
        byte[] encapsulated = Arrays.copyOf(sealed, SealingKey.KEY_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(sealed, SealingKey.KEY_BYTES, sealed.length);
        try {
            var pair = suite.deserializePrivateKey(key.raw(), key.sealingKey().raw());
            return suite.setupBaseR(encapsulated, pair, INFO)
                    .open(boundTo.getBytes(StandardCharsets.UTF_8), ciphertext);
        } catch (InvalidCipherTextException | IllegalStateException e) {
            throw new BackupException("its private keys do not open", e);
        }
    }

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
