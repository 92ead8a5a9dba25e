package nl.buurtpunt.server.key;

import java.nio.file.Path;
import java.security.SecureRandom;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// The root key in a file of its own, meant for a stick in a safe: kiosks get its public half at provisioning.
public final class RootKey {
    private RootKey() {}

    /// Makes a new root key in a file that is not there yet, and gives its public half.
    public static VerifyingKey make(Path file, SecureRandom random) throws KeyFileException {
        SigningKey key = SigningKey.generate(random);
        SecretFile.writeNewKey(file, key.pkcs8());
        return key.verifyingKey();
    }

    public static SigningKey read(Path file) throws KeyFileException {
        try {
            return SigningKey.ofPkcs8(SecretFile.readKey(file));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file + ": is " + e.getMessage(), e);
        }
    }
}
