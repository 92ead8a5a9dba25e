package nl.buurtpunt.server.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The keys that wrap the keys of letters: `DATA/keys/at-rest-ID.key`, 0600, base64. Made at the first
/// start. There may be several (one that was lost and came back); any opens what it wrapped, the first
/// by name wraps what is new.
public final class WrappingKeys {
    private static final String PATTERN = "at-rest-*.key";

    private final Map<String, WrappingKey> keys;

    private WrappingKeys(Map<String, WrappingKey> keys) {
        this.keys = keys;
    }

    /// Reads them all, and makes one when there is none.
    public static WrappingKeys readOrMake(Path dataFolder, SecureRandom random) throws KeyFileException {
        Path folder = dataFolder.resolve("keys");
        var keys = new TreeMap<String, WrappingKey>();
        for (Path file : files(folder)) {
            WrappingKey key = read(file);
            keys.put(key.id(), key);
        }
        if (keys.isEmpty()) {
            WrappingKey key = make(folder, random);
            keys.put(key.id(), key);
        }
        return new WrappingKeys(keys);
    }

    private static List<Path> files(Path folder) throws KeyFileException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.newDirectoryStream(folder, PATTERN)) {
            var files = new ArrayList<Path>();
            found.forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new KeyFileException(folder + ": cannot be read: " + e, e);
        }
    }

    private static WrappingKey read(Path file) throws KeyFileException {
        try {
            String text = new String(SecretFile.read(file), StandardCharsets.US_ASCII);
            return new WrappingKey(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file + ": is not the base64 of 32 bytes", e);
        }
    }

    private static WrappingKey make(Path folder, SecureRandom random) throws KeyFileException {
        byte[] raw = WrappingKey.random(random);
        var key = new WrappingKey(raw);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new KeyFileException(folder + ": cannot be made: " + e.getMessage(), e);
        }
        SecretFile.replace(
                folder.resolve("at-rest-" + key.id() + ".key"),
                (Base64.getEncoder().encodeToString(raw) + "\n").getBytes(StandardCharsets.US_ASCII));
        return key;
    }

    /// The one that wraps what is new.
    public WrappingKey current() {
        return keys.values().iterator().next();
    }

    public Optional<WrappingKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
