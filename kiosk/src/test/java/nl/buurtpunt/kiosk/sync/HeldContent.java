package nl.buurtpunt.kiosk.sync;

import java.nio.file.Path;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.store.InMemoryIdentityStore;
import nl.buurtpunt.kiosk.store.StoreFolder;

/// A data folder as a kiosk leaves it behind that has fetched a release, for tests of other rooms.
public final class HeldContent {
    private static final TwinServer SERVER = new TwinServer();

    private HeldContent() {}

    public static void into(Path data, int services) {
        SERVER.publish(Content.guide(services, "dienst"));
        try (var store = StoreFolder.at(data).openRelease();
                SyncBench kiosk = SyncBench.inMemory(SERVER, new InMemoryIdentityStore(), store)) {
            if (!(kiosk.enrolled().run() instanceof SyncOutcome.Switched)) {
                throw new AssertionError("no release was stored");
            }
        }
    }

    public static Guide builtIn() {
        return Content.builtIn();
    }

    public static String rootKey() {
        return SERVER.root.verifyingKey().spki();
    }

    public static String pin() {
        return TestCertificate.make().pin().base64();
    }
}
