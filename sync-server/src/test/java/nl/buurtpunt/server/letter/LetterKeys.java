package nl.buurtpunt.server.letter;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.key.KeyRing;

/// A key folder with published keys, as the operator's commands make it.
public final class LetterKeys {
    public final KeyRing ring;
    private final SigningKey root = SigningKey.generate(new SecureRandom());
    private final KeyFolder folder;
    private final Clock clock;

    public LetterKeys(Path dataFolder, Clock clock) {
        this.folder = new KeyFolder(dataFolder);
        this.ring = new KeyRing(folder);
        this.clock = clock;
        publish(EnumSet.noneOf(KeyUse.class), Set.of());
    }

    /// Makes a new key for this use and takes the ones before off the list.
    public void rotate(KeyUse use) {
        publish(EnumSet.of(use), Set.copyOf(ring.listedIds(use)));
    }

    /// Makes a new key for this use; the ones before stay on the list.
    public void renew(KeyUse use) {
        publish(EnumSet.of(use), Set.of());
    }

    private void publish(Set<KeyUse> renewed, Set<String> retired) {
        try {
            folder.publish(root, renewed, retired, new SecureRandom(), clock);
        } catch (KeyFileException e) {
            throw new AssertionError(e);
        }
    }

    public SealingKey sealingKey() {
        return list().sealingKey().orElseThrow();
    }

    public VerifyingKey statusKey() {
        return ring.signingKey(KeyUse.STATUS).orElseThrow().verifyingKey();
    }

    private KeyList list() {
        try {
            return folder.list().orElseThrow();
        } catch (KeyFileException e) {
            throw new AssertionError(e);
        }
    }
}
