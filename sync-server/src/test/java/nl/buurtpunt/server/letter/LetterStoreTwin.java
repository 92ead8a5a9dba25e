package nl.buurtpunt.server.letter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store around the twin, for tests that step between.
interface LetterStoreTwin extends LetterStore {
    InMemoryLetterStore twin();

    @Override
    default List<Put> put(List<KeptLetter> letters) {
        return twin().put(letters);
    }

    @Override
    default Map<String, Long> taken() {
        return twin().taken();
    }

    @Override
    default Optional<KeptLetter> find(LetterRef ref) {
        return twin().find(ref);
    }

    @Override
    default Optional<KeptLetter> findByLookUpHash(String lookUpHash) {
        return twin().findByLookUpHash(lookUpHash);
    }

    @Override
    default List<Arrival> after(long number, int most) {
        return twin().after(number, most);
    }

    @Override
    default List<LetterRef> under(String kioskId) {
        return twin().under(kioskId);
    }

    @Override
    default boolean deleteContact(LetterRef ref) {
        return twin().deleteContact(ref);
    }

    @Override
    default boolean bury(Tombstone tombstone, Instant at) {
        return twin().bury(tombstone, at);
    }

    @Override
    default List<Tombstone> buried() {
        return twin().buried();
    }
}
