package nl.buurtpunt.kiosk.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.LetterCount;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.protocol.release.Epoch;

/// What the twin server holds of letters and statuses, with the rules of the real one.
final class TwinLetters {
    static final int BATCH = 3;

    /// Hash of the bytes by id, in the order in which they came in.
    final Map<String, String> stored = new LinkedHashMap<>();

    /// The ids in the order in which they were offered, also again.
    final List<String> offers = new ArrayList<>();

    final Set<String> purged = new LinkedHashSet<>();

    /// Ids that were deleted on purpose and of which this database knows nothing more.
    final Set<String> forgotten = new LinkedHashSet<>();

    /// Ids it will not take, with the status and problem it answers.
    final Map<String, Refusal> refused = new HashMap<>();

    final List<SealedStatus> statuses = new ArrayList<>();
    final List<SealedStatus> offeredBack = new ArrayList<>();

    /// Those that count for the kiosk that brings them.
    private final Set<String> counted = new LinkedHashSet<>();

    /// Says another hash than that of what it stored.
    boolean lies;

    Epoch epoch = new Epoch(1_763_690_000_000L, 7);
    long taken;

    record Refusal(int status, String problem) {}

    /// A copy of the database, to be put back later.
    record Snapshot(Map<String, String> stored, Set<String> purged, long taken, List<SealedStatus> statuses) {}

    Snapshot snapshot() {
        return new Snapshot(new LinkedHashMap<>(stored), Set.copyOf(purged), taken, List.copyOf(statuses));
    }

    /// As `restore` does it, with a new epoch, or by somebody who knows nothing of epochs.
    void putBack(Snapshot snapshot, Epoch then) {
        stored.clear();
        stored.putAll(snapshot.stored());
        counted.clear();
        counted.addAll(stored.keySet());
        purged.clear();
        purged.addAll(snapshot.purged());
        statuses.clear();
        statuses.addAll(snapshot.statuses());
        taken = snapshot.taken();
        epoch = then;
    }

    /// The next who asks is a kiosk it never took a letter of.
    void countAnotherKiosk() {
        counted.clear();
        taken = 0;
    }

    LetterCount count() {
        return new LetterCount(epoch, taken);
    }

    /// Empty when other bytes are stored under this id.
    Optional<Acknowledgement> take(String id, byte[] body) {
        offers.add(id);
        String sha256 = Sha256.hex(body);
        if (forgotten.contains(id)) {
            return Optional.of(new Acknowledgement(id, sha256, epoch, taken, Acknowledgement.Outcome.PURGED));
        }
        String held = stored.putIfAbsent(id, sha256);
        if (held != null && !held.equals(sha256)) {
            return Optional.empty();
        }
        taken += counted.add(id) ? 1 : 0;
        var outcome = purged.contains(id) ? Acknowledgement.Outcome.PURGED : Acknowledgement.Outcome.STORED;
        return Optional.of(
                new Acknowledgement(id, lies ? Sha256.hex("something else") : sha256, epoch, taken, outcome));
    }

    StatusBatch after(String askedEpoch, long after) {
        int from = askedEpoch.equals(epoch.text()) ? (int) Math.min(after, statuses.size()) : 0;
        int to = Math.min(from + BATCH, statuses.size());
        return new StatusBatch(epoch, to, to < statuses.size(), statuses.subList(from, to));
    }

    int takeBack(HeldStatuses held) {
        offeredBack.addAll(held.statuses());
        List<SealedStatus> news = held.statuses().stream()
                .filter(it -> statuses.stream().noneMatch(it::equals))
                .toList();
        statuses.addAll(news);
        return news.size();
    }
}
