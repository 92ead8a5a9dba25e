package nl.buurtpunt.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk stands for years and switches a thousand times; its card must not fill with what is no longer
/// needed.
final class GrowthTest {
    private static final int SWITCHES = 1_000;

    @TempDir
    Path folder;

    @Test
    void aThousandSwitchesDoNotFillTheDisk() throws IOException {
        var kept = StoreFolder.at(folder);
        long largest = 0;
        List<Bytes> entries = new ArrayList<>(Releases.entries("a", 200));
        try (var store = kept.openRelease();
                var identity = kept.openIdentity()) {
            store.stage(entries);
            for (int version = 1; version <= SWITCHES; version++) {
                entries.set(version % 200, Bytes.utf8("edit " + version + " " + "w".repeat(900)));
                store.stage(entries);
                identity.raiseFloor(IdentityStoreContract.floor(version));
                store.switchTo(Releases.release(version, entries));
                store.prune();
                largest = Math.max(largest, bytes(kept));
            }
        }
        assertThat(largest)
                .as("each of the two files is made small when it is longer than 4 MB, after a change")
                .isBetween(4L << 20, 10L << 20);
        assertThat(bytes(kept)).isLessThan(4L << 20);
    }

    private static long bytes(StoreFolder kept) throws IOException {
        return Files.size(kept.file(H2ReleaseStore.NAME)) + Files.size(kept.file(H2IdentityStore.NAME));
    }
}
