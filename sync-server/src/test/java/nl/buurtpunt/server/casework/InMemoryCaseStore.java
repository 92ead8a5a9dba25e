package nl.buurtpunt.server.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpunt.server.letter.LetterRef;

/// Cases kept as long as the test lives; keeps the same contract as the tables.
final class InMemoryCaseStore implements CaseStore {
    private static final Comparator<CaseRow> SOONEST = Comparator.comparing(
                    (CaseRow it) -> it.nextDay().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CaseRow::received)
            .thenComparing(it -> it.ref().kioskId())
            .thenComparing(it -> it.ref().id());

    private final Map<LetterRef, CaseRow> rows = new HashMap<>();
    private final Map<LetterRef, List<StoredEvent>> histories = new HashMap<>();
    private long cursor;

    @Override
    public void save(CaseRow row) {
        rows.put(row.ref(), row);
    }

    @Override
    public void add(LetterRef ref, StoredEvent event) {
        List<StoredEvent> history = histories.computeIfAbsent(ref, it -> new ArrayList<>());
        if (!rows.containsKey(ref) || event.number() != history.size() + 1) {
            throw new IllegalStateException("no place for line " + event.number());
        }
        history.add(event);
    }

    @Override
    public Optional<CaseRow> find(LetterRef ref) {
        return Optional.ofNullable(rows.get(ref));
    }

    @Override
    public List<StoredEvent> history(LetterRef ref) {
        return List.copyOf(histories.getOrDefault(ref, List.of()));
    }

    @Override
    public int lines(LetterRef ref) {
        return history(ref).size();
    }

    @Override
    public List<CaseRow> all() {
        return rows.values().stream().sorted(SOONEST).toList();
    }

    @Override
    public List<CaseRow> ledBy(LetterRef lead) {
        return all().stream().filter(it -> lead.equals(it.standing().lead())).toList();
    }

    @Override
    public List<CaseRow> following(String lookUpHash) {
        return all().stream().filter(it -> lookUpHash.equals(it.follows())).toList();
    }

    @Override
    public boolean delete(LetterRef ref) {
        histories.remove(ref);
        return rows.remove(ref) != null;
    }

    @Override
    public long cursor() {
        return cursor;
    }

    @Override
    public void moveCursor(long arrival) {
        cursor = arrival;
    }
}
