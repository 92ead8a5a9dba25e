package nl.buurtpunt.kiosk.sync;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.StoreFolder;

/// Very many letters of one kiosk, on its real file, over a network that loses, doubles and reorders: for measuring.
public final class LetterStorm {
    private LetterStorm() {}

    /// What it took.
    ///
    /// @param kept seconds to keep them all @param sent seconds to send them all
    public record Times(double kept, double sent, int lost, int doubled, int overtaken) {}

    /// @throws IllegalStateException when one is lost, is there twice or is told twice
    public static Times run(Path folder, int letters) {
        try (LetterStore store = StoreFolder.at(folder).openLetters()) {
            var stand = new LetterStand(store);
            TwinLetters server = stand.server.letters;
            var network = new FlakyLetterLink(server, stand.taken, 1);
            stand.courier = stand.courier(network);
            long from = System.nanoTime();
            List<String> kept = stand.keep(letters);
            long between = System.nanoTime();
            while (stand.acknowledged.size() < letters) {
                stand.courier.step();
            }
            long to = System.nanoTime();
            network.calm();
            check(
                    "at the server",
                    server.stored.size() == letters && server.stored.keySet().containsAll(kept));
            check("counted once", server.taken == letters);
            check("told once", stand.acknowledged.equals(kept) && new HashSet<>(kept).size() == letters);
            check("delivered", stand.counts().delivered() == letters);
            return new Times(
                    (between - from) / 1e9,
                    (to - between) / 1e9,
                    network.lostOnTheWayThere + network.lostOnTheWayBack + network.overtaken,
                    network.doubled,
                    network.overtaken);
        }
    }

    private static void check(String what, boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not each letter exactly once: " + what);
        }
    }
}
