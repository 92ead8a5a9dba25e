package nl.buurtpunt.server.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.SignedText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys in use, as the running server sees them: looked up again when the list on disk has changed, so that a new
/// list needs no restart and the root key never comes near this process. Safe for many threads.
public final class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final KeyFolder folder;
    private volatile @Nullable Ring ring;

    public KeyRing(KeyFolder folder) {
        this.folder = folder;
    }

    /// The list for kiosks; empty before the first `keys publish`.
    public Optional<SignedText> signedList() {
        return now().map(Ring::signed);
    }

    /// The key to sign with: the newest on the list for this use whose private half is here.
    public Optional<SigningKey> signingKey(KeyUse use) {
        Optional<Ring> now = now();
        if (now.isEmpty()) {
            return Optional.empty();
        }
        for (PublishedKey key : now.get().list().keys().reversed()) {
            if (key.use().equals(use.wireName())) {
                Optional<SigningKey> found = privateHalf(key);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// A listed public key, to check what we ourselves once signed.
    public Optional<VerifyingKey> listed(String keyId, KeyUse use) {
        return now().flatMap(it -> it.list().find(keyId, use));
    }

    private Optional<SigningKey> privateHalf(PublishedKey key) {
        try {
            return folder.signingKey(key);
        } catch (KeyFileException e) {
            LOG.error("signing key {} cannot be used: {}", key.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Ring> now() {
        Path file = folder.listFile();
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            FileTime changed = Files.getLastModifiedTime(file);
            Ring known = ring;
            if (known != null && known.changed().equals(changed)) {
                return Optional.of(known);
            }
            Optional<Ring> read = read(changed);
            ring = read.orElse(null);
            return read;
        } catch (IOException | KeyFileException e) {
            LOG.error("the list of keys cannot be used: {}", e.getMessage());
            return Optional.ofNullable(ring);
        }
    }

    private Optional<Ring> read(FileTime changed) throws KeyFileException {
        Optional<KeyList> list = folder.list();
        Optional<SignedText> signed = folder.signedList();
        return list.isPresent() && signed.isPresent()
                ? Optional.of(new Ring(changed, list.get(), signed.get()))
                : Optional.empty();
    }

    private record Ring(FileTime changed, KeyList list, SignedText signed) {}
}
