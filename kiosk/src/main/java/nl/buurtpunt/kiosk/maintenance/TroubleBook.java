package nl.buurtpunt.kiosk.maintenance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.buurtpunt.kiosk.maintenance.Diagnosis.Trouble;

/// The troubles since the program started, one line per code however often it came. Safe from any thread.
public final class TroubleBook {
    private static final int MOST = 40;

    private final Clock clock;
    private final SequencedMap<String, Trouble> troubles = new LinkedHashMap<>();

    public TroubleBook(Clock clock) {
        this.clock = clock;
    }

    /// Counts a trouble.
    ///
    /// @param code short enough to read aloud
    /// @param words what it means; never anything a resident wrote
    public synchronized void note(String code, String words) {
        Trouble before = troubles.remove(code);
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        troubles.putLast(code, new Trouble(code, words, before == null ? 1 : before.count() + 1, now));
        while (troubles.size() > MOST) {
            troubles.pollFirstEntry();
        }
    }

    /// The latest first.
    public synchronized List<Trouble> all() {
        return new ArrayList<>(troubles.reversed().values());
    }
}
