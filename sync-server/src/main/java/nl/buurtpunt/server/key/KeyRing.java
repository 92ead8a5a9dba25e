package nl.buurtpunt.server.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.protocol.key.SealingKey;
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
    private final Map<String, OpeningKey> opening = new ConcurrentHashMap<>();
    private volatile @Nullable Ring ring;

    public KeyRing(KeyFolder folder) {
        this.folder = folder;
    }

    /// The list for kiosks; empty before the first `keys publish`.
    public Optional<SignedText> signedList() {
        return now().map(Ring::signed);
    }

    /// The key to sign with: the newest on the list for this use whose private half is here, and
    /// nowhere else.
    public Optional<SigningKey> signingKey(KeyUse use) {
        Optional<Ring> now = now();
        if (now.isEmpty()) {
            return Optional.empty();
        }
        for (PublishedKey key : now.get().list().keys().reversed()) {
            if (key.use().equals(use.wireName()) && isTrusted(key)) {
                Optional<SigningKey> found = privateHalf(key);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// The key letters are sealed to now.
    public Optional<SealingKey> sealingKey() {
        return now().flatMap(it -> it.list().sealingKey());
    }

    /// A listed public key, to check what we ourselves once signed.
    public Optional<VerifyingKey> listed(String keyId, KeyUse use) {
        return now().flatMap(it -> it.list().find(keyId, use));
    }

    /// The key that opens letters sealed to this id: every one that lies here, on the list or not, for a retired key
    /// still opens what was sealed to it.
    public Optional<OpeningKey> openingKey(String id) {
        OpeningKey known = opening.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<OpeningKey> found = folder.openingKey(id);
            found.ifPresent(it -> opening.put(id, it));
            return found;
        } catch (KeyFileException e) {
            LOG.error("letter key {} cannot be used: {}", id, e.getMessage());
            return Optional.empty();
        }
    }

    /// A public key of ours: on the list, or its private half lies here; none that somebody else has as well.
    public Optional<VerifyingKey> own(String keyId, KeyUse use) {
        if (folder.isDistrusted(keyId)) {
            return Optional.empty();
        }
        Optional<VerifyingKey> listed = listed(keyId, use);
        if (listed.isPresent()) {
            return listed;
        }
        try {
            return folder.signedWith(use, keyId).filter(it -> it.keyId().equals(keyId));
        } catch (KeyFileException e) {
            LOG.error("key {} cannot be used: {}", keyId, e.getMessage());
            return Optional.empty();
        }
    }

    /// All statuses are signed by this key: the others may leave the list.
    public void noteStatusesSigned(String keyId) {
        try {
            folder.noteStatusesSigned(keyId);
        } catch (KeyFileException e) {
            LOG.error("no status key can be retired: {}", e.getMessage());
        }
    }

    /// Ids on the list for this use, oldest first.
    public List<String> listedIds(KeyUse use) {
        return now().map(it -> it.list().keys().stream()
                        .filter(key -> key.use().equals(use.wireName()))
                        .map(PublishedKey::id)
                        .toList())
                .orElse(List.of());
    }

    /// A list put back from before may name one again.
    private boolean isTrusted(PublishedKey key) {
        if (folder.isDistrusted(key.id())) {
            LOG.error(
                    "{} key {} is on the list and somebody else has it: publish a list without it",
                    key.use(),
                    key.id());
            return false;
        }
        return true;
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
