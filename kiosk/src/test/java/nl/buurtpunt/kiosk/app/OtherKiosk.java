package nl.buurtpunt.kiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import nl.buurtpunt.kiosk.store.StoreFolder;

/// Has a kiosk's release open, in a process of its own, until it is ended.
final class OtherKiosk {
    private OtherKiosk() {}

    @SuppressWarnings("SystemOut")
    static void main(String[] args) throws IOException {
        try (var release = StoreFolder.at(Path.of(args[0])).openRelease()) {
            System.out.println(release.current() == null ? "" : "open");
            int end = System.in.read();
            System.exit(end);
        }
    }
}
