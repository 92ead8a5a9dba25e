package nl.buurtpunt.server.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The twin of the tables.
public final class InMemoryLetterStore implements LetterStore {
    private final TreeMap<Long, KeptLetter> letters = new TreeMap<>();
    private final Map<String, Long> taken = new HashMap<>();
    private final Set<Map.Entry<String, LetterRef>> carried = new HashSet<>();

    @Override
    public synchronized List<Put> put(List<KeptLetter> offered) {
        var answers = new ArrayList<Put>();
        offered.forEach(it -> answers.add(put(it)));
        return answers;
    }

    private Put put(KeptLetter letter) {
        Put.Outcome outcome = outcome(letter);
        if (outcome == Put.Outcome.STORED) {
            letters.put(letters.isEmpty() ? 1 : letters.lastKey() + 1, letter);
        }
        if (outcome != Put.Outcome.CONFLICT && carried.add(Map.entry(letter.carrier(), letter.ref()))) {
            taken.merge(letter.carrier(), 1L, Long::sum);
        }
        return new Put(outcome, taken.getOrDefault(letter.carrier(), 0L));
    }

    private Put.Outcome outcome(KeptLetter letter) {
        Optional<KeptLetter> same = find(letter.ref());
        if (same.isPresent()) {
            boolean equal = same.get().mark().sha256().equals(letter.mark().sha256());
            Put.Outcome ours = same.get().isPurged() ? Put.Outcome.PURGED : Put.Outcome.SAME;
            return equal ? ours : Put.Outcome.CONFLICT;
        }
        return findByLookUpHash(letter.mark().lookUpHash()).isPresent() ? Put.Outcome.CONFLICT : Put.Outcome.STORED;
    }

    @Override
    public synchronized Map<String, Long> taken() {
        return Map.copyOf(taken);
    }

    @Override
    public synchronized Optional<KeptLetter> find(LetterRef ref) {
        return letters.values().stream().filter(it -> it.ref().equals(ref)).findFirst();
    }

    @Override
    public synchronized Optional<KeptLetter> findByLookUpHash(String lookUpHash) {
        return letters.values().stream()
                .filter(it -> it.mark().lookUpHash().equals(lookUpHash))
                .findFirst();
    }

    @Override
    public synchronized List<Arrival> after(long number, int most) {
        return letters.tailMap(number, false).entrySet().stream()
                .filter(it -> !it.getValue().isPurged())
                .limit(most)
                .map(it -> new Arrival(it.getKey(), it.getValue().mark()))
                .toList();
    }

    @Override
    public synchronized List<LetterRef> under(String kioskId) {
        return letters.values().stream()
                .filter(it -> it.ref().kioskId().equals(kioskId) && !it.isPurged())
                .map(KeptLetter::ref)
                .toList();
    }

    @Override
    public synchronized boolean deleteContact(LetterRef ref) {
        Optional<KeptLetter> held = find(ref).filter(it -> it.contact() != null);
        held.ifPresent(it -> replace(new KeptLetter(it.mark(), it.sealed(), null)));
        return held.isPresent();
    }

    @Override
    public synchronized boolean bury(Tombstone tombstone, Instant at) {
        Optional<KeptLetter> held = find(tombstone.ref());
        if (held.isPresent()) {
            boolean first = !held.get().isPurged();
            replace(new KeptLetter(mark(tombstone), null, null));
            return first;
        }
        return put(new KeptLetter(mark(tombstone), null, null)).outcome() == Put.Outcome.STORED;
    }

    private static LetterMark mark(Tombstone tombstone) {
        return new LetterMark(tombstone.ref(), tombstone.lookUpHash(), tombstone.sha256(), Instant.EPOCH, 0, 0, "");
    }

    private void replace(KeptLetter letter) {
        letters.replaceAll((number, held) -> held.ref().equals(letter.ref()) ? letter : held);
    }

    @Override
    public synchronized List<Tombstone> buried() {
        return letters.values().stream()
                .filter(KeptLetter::isPurged)
                .map(it -> Tombstone.of(it.mark()))
                .toList();
    }
}
