package nl.buurtpunt.server.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.protocol.key.SealingKey;

/// The key that opens the private keys in backups. Its own file is kept away from the server; `DATA/keys/recovery.pub`
/// holds the public half that backups are sealed to.
public final class RecoveryKey {
    private static final String PUBLIC = "recovery.pub";

    private RecoveryKey() {}

    /// Makes a new one in a file that is not there yet; later backups are sealed to it.
    public static SealingKey make(Path file, Path dataFolder, SecureRandom random) throws KeyFileException {
        var raw = new byte[SealingKey.KEY_BYTES];
        random.nextBytes(raw);
        OpeningKey key = OpeningKey.ofRaw(raw);
        new KeyFolder(dataFolder).makeFolder();
        SecretFile.writeNewKey(file, key.pkcs8());
        SecretFile.replace(
                publicFile(dataFolder),
                (key.sealingKey().published().publicKey() + "\n").getBytes(StandardCharsets.US_ASCII));
        return key.sealingKey();
    }

    public static OpeningKey read(Path file) throws KeyFileException {
        try {
            return OpeningKey.ofPkcs8(SecretFile.readKey(file));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file + ": is " + e.getMessage(), e);
        }
    }

    /// The half backups are sealed to, when one was made.
    public static Optional<SealingKey> publicHalf(Path dataFolder) throws KeyFileException {
        Path file = publicFile(dataFolder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String spki = new String(SecretFile.read(file), StandardCharsets.US_ASCII).strip();
        try {
            return Optional.of(SealingKey.of(new PublishedKey("recovery", KeyUse.LETTER.wireName(), spki))
                    .map(it -> SealingKey.ofRaw(it.raw()))
                    .orElseThrow(() -> new KeyFileException(file + ": is not a public X25519 key")));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file + ": is not a public X25519 key", e);
        }
    }

    private static Path publicFile(Path dataFolder) {
        return dataFolder.resolve("keys").resolve(PUBLIC);
    }
}
