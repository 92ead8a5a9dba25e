package nl.buurtpunt.server.letter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.buurtpunt.protocol.letter.LetterCount;
import nl.buurtpunt.protocol.release.Epoch;

/// How many letters were ever taken of each kiosk, at hand for every answer. Never more than what is on
/// the disk.
public final class LetterCounts {
    private final Map<String, Long> taken;
    private final Supplier<Epoch> epoch;

    LetterCounts(Map<String, Long> taken, Supplier<Epoch> epoch) {
        this.taken = new ConcurrentHashMap<>(taken);
        this.epoch = epoch;
    }

    public LetterCount of(String kioskId) {
        return new LetterCount(epoch.get(), taken.getOrDefault(kioskId, 0L));
    }

    void rose(String kioskId, long to) {
        taken.merge(kioskId, to, Math::max);
    }
}
