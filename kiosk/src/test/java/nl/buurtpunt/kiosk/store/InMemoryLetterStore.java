package nl.buurtpunt.kiosk.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Attempt.Failed;

/// The letter store's twin: forgets with the program, otherwise the same promises.
public final class InMemoryLetterStore implements LetterStore {
    private static final Comparator<Row> ORDER =
            Comparator.<Row>comparingLong(row -> row.letter.sequence()).thenComparing(row -> row.letter.id());

    private final Map<String, Row> letters = new LinkedHashMap<>();
    private final TreeMap<String, HeldStatus> statuses = new TreeMap<>();
    private Ledger ledger = new Ledger(0, ServerFacts.NONE, StatusCursor.START);
    private long offering;
    private Optional<StoreTrouble> next = Optional.empty();
    private Optional<StoreTrouble> always = Optional.empty();

    private static final class Row {
        private final KeptLetter letter;
        private LetterState state = LetterState.WAITING;
        private String why = "";
        private Instant acknowledged = Instant.EPOCH;

        private Row(KeptLetter letter) {
            this.letter = letter;
        }
    }

    /// The next change is answered with this trouble and changes nothing.
    public synchronized void failNext(StoreTrouble trouble) {
        next = Optional.of(trouble);
    }

    /// Every change is answered with this trouble, until it is over.
    public synchronized void fail(Optional<StoreTrouble> trouble) {
        always = trouble;
    }

    private <T> Attempt<T> change(Supplier<T> work) {
        Optional<StoreTrouble> trouble = next.or(() -> always);
        next = Optional.empty();
        return trouble.isPresent() ? new Failed<>(trouble.get()) : new Done<>(work.get());
    }

    @Override
    public int schemaVersion() {
        return LetterTables.SCHEMA.latest();
    }

    @Override
    public synchronized StoreHealth health() {
        return always.<StoreHealth>map(it -> new StoreHealth.CannotWrite(it.reason()))
                .orElseGet(StoreHealth.Sound::new);
    }

    @Override
    public synchronized Attempt<KeptLetter> keep(LongFunction<NewLetter> made) {
        return change(() -> {
            long sequence = ledger.lastSequence() + 1;
            NewLetter letter = made.apply(sequence);
            var kept = new KeptLetter(sequence, letter.id(), letter.sha256(), letter.bytes(), letter.lookUpHash());
            if (letters.putIfAbsent(letter.id(), new Row(kept)) != null) {
                throw new IllegalStateException("the id is not new");
            }
            ledger = ledger.counting(sequence);
            return kept;
        });
    }

    @Override
    public synchronized Attempt<Optional<KeptLetter>> next(LetterState state, Optional<KeptLetter> after) {
        return new Done<>(letters.values().stream()
                .filter(row -> row.state == state)
                .filter(row -> after.isEmpty() || ORDER.compare(row, new Row(after.get())) > 0)
                .min(ORDER)
                .map(row -> row.letter));
    }

    @Override
    public synchronized Attempt<Optional<LetterState>> state(String id) {
        return new Done<>(Optional.ofNullable(letters.get(id)).map(row -> row.state));
    }

    @Override
    public synchronized Attempt<Optional<LetterState>> stateUnder(String lookUpHash) {
        return new Done<>(letters.values().stream()
                .filter(row -> row.letter.lookUpHash().equals(lookUpHash))
                .findFirst()
                .map(row -> row.state));
    }

    @Override
    public synchronized Attempt<Boolean> delivered(String id, Acknowledged by) {
        return change(() -> acknowledge(id, LetterState.DELIVERED, by));
    }

    @Override
    public synchronized Attempt<Boolean> purged(String id, Acknowledged by) {
        return change(() -> acknowledge(id, LetterState.PURGED, by));
    }

    private boolean acknowledge(String id, LetterState to, Acknowledged by) {
        Row row = letters.get(id);
        boolean underWay = row != null && (row.state == LetterState.WAITING || row.state == LetterState.QUARANTINED);
        if (row == null || !underWay || !ledger.isOf(by.epoch())) {
            return false;
        }
        row.state = to;
        row.acknowledged = by.serverTime();
        ledger = ledger.acknowledged(by, to);
        return true;
    }

    @Override
    public synchronized Attempt<Boolean> quarantine(String id, String why) {
        return change(() -> {
            Row row = letters.get(id);
            if (row == null || row.state != LetterState.WAITING) {
                return false;
            }
            row.state = LetterState.QUARANTINED;
            row.why = why;
            return true;
        });
    }

    @Override
    public synchronized Attempt<Integer> offerAgain(String epoch, long taken) {
        offering++;
        return change(() -> {
            ledger = ledger.offeringAgain(epoch, taken);
            List<Row> again = in(LetterState.DELIVERED);
            again.forEach(row -> row.state = LetterState.WAITING);
            return again.size();
        });
    }

    @Override
    public synchronized Attempt<Boolean> heard(String epoch, long taken) {
        return change(() -> {
            Ledger before = ledger;
            ledger = ledger.isOf(epoch) ? ledger.heard(epoch, taken) : ledger;
            return !before.equals(ledger);
        });
    }

    @Override
    public synchronized long offering() {
        return offering;
    }

    @Override
    public synchronized Attempt<Boolean> statusesOffered(long of) {
        return change(() -> {
            if (of != offering) {
                return false;
            }
            ledger = ledger.statusesOffered();
            return true;
        });
    }

    @Override
    public synchronized Attempt<Integer> expire(Instant before) {
        return change(() -> {
            List<Row> old = in(LetterState.DELIVERED).stream()
                    .filter(row -> row.acknowledged.isBefore(before))
                    .toList();
            old.forEach(row -> letters.remove(row.letter.id()));
            return old.size();
        });
    }

    @Override
    public synchronized Attempt<ServerFacts> serverFacts() {
        return new Done<>(ledger.facts());
    }

    @Override
    public synchronized Attempt<LetterCounts> counts() {
        return new Done<>(new LetterCounts(
                in(LetterState.WAITING).size(),
                in(LetterState.DELIVERED).size(),
                in(LetterState.QUARANTINED).size(),
                in(LetterState.PURGED).size(),
                in(LetterState.WAITING).stream().findFirst().map(row -> row.letter.id())));
    }

    @Override
    public synchronized Attempt<List<RefusedLetter>> refused(int most) {
        return new Done<>(in(LetterState.QUARANTINED).stream()
                .limit(most)
                .map(row -> new RefusedLetter(row.letter.sequence(), row.letter.id(), row.why))
                .toList());
    }

    private List<Row> in(LetterState state) {
        return letters.values().stream()
                .filter(row -> row.state == state)
                .sorted(ORDER)
                .toList();
    }

    @Override
    public synchronized Attempt<Integer> apply(List<HeldStatus> offered, StatusCursor upTo) {
        return change(() -> {
            int news = 0;
            for (HeldStatus status : offered) {
                HeldStatus held = statuses.get(status.lookUpHash());
                if (held == null || status.replaces(held)) {
                    statuses.put(status.lookUpHash(), status);
                    news++;
                }
            }
            ledger = ledger.upTo(upTo);
            return news;
        });
    }

    @Override
    public synchronized Attempt<StatusCursor> statusCursor() {
        return new Done<>(ledger.cursor());
    }

    @Override
    public synchronized Attempt<FoundStatus> find(String lookUpHash) {
        HeldStatus held = statuses.get(lookUpHash);
        return new Done<>(
                held == null || held.withdrawn()
                        ? new FoundStatus(false, Bytes.of(new byte[100]))
                        : new FoundStatus(true, held.signed()));
    }

    @Override
    public synchronized Attempt<List<HeldStatus>> statuses(Optional<String> after, int most) {
        var beyond = after.isPresent() ? statuses.tailMap(after.get(), false) : statuses;
        return new Done<>(new ArrayList<>(beyond.values()).stream().limit(most).toList());
    }

    @Override
    public void close() {}
}
