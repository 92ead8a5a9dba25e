package nl.buurtpunt.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import org.junit.jupiter.api.Test;

/// What every letter store promises, whatever keeps it.
abstract class LetterStoreContract {
    static final Instant SERVER_TIME = Instant.parse("2027-03-01T12:00:00Z");
    static final String EPOCH = "1700000000000-00000000000000aa";
    static final String LATER_EPOCH = "1700000000001-00000000000000bb";

    abstract LetterStore store();

    static NewLetter letter(String id) {
        Bytes bytes = Bytes.utf8("sealed letter " + id + " " + "x".repeat(300));
        return new NewLetter(id, EntryHash.of(bytes).hex(), bytes);
    }

    static Acknowledged by(String epoch, long taken) {
        return new Acknowledged(epoch, taken, SERVER_TIME);
    }

    static HeldStatus status(int hash, long number, boolean withdrawn) {
        return new HeldStatus(hash(hash), number, withdrawn, Bytes.utf8("status " + hash + " " + number));
    }

    static String hash(int number) {
        return "%064x".formatted(number);
    }

    static <T> T done(Attempt<T> attempt) {
        assertThat(attempt).isInstanceOf(Done.class);
        return ((Done<T>) attempt).value();
    }

    static List<String> all(LetterStore store, LetterState state) {
        List<String> ids = new ArrayList<>();
        Optional<KeptLetter> next = done(store.next(state, Optional.empty()));
        while (next.isPresent()) {
            ids.add(next.get().id());
            next = done(store.next(state, next));
        }
        return ids;
    }

    private KeptLetter keep(String id) {
        return done(store().keep(_ -> letter(id)));
    }

    /// A resident may ask at the kiosk where she wrote, before the city has it.
    @Test
    void findsALetterOfThisKioskByItsLookUpHash() {
        NewLetter plain = letter("found");
        done(store().keep(_ -> new NewLetter(plain.id(), plain.sha256(), plain.bytes(), hash(7))));
        keep("other");

        assertThat(done(store().stateUnder(hash(7)))).contains(LetterState.WAITING);
        assertThat(done(store().stateUnder(hash(8)))).isEmpty();
        done(store().offerAgain(EPOCH, 0));
        done(store().delivered("found", by(EPOCH, 1)));
        assertThat(done(store().stateUnder(hash(7)))).contains(LetterState.DELIVERED);
    }

    @Test
    void opensSoundWithTheSchemaOfToday() {
        assertThat(store().schemaVersion()).isEqualTo(3);
        assertThat(store().health()).isEqualTo(new StoreHealth.Sound());
        assertThat(done(store().counts())).isEqualTo(new LetterCounts(0, 0, 0, 0, Optional.empty()));
        assertThat(done(store().serverFacts())).isEqualTo(ServerFacts.NONE);
        assertThat(done(store().statusCursor())).isEqualTo(StatusCursor.START);
    }

    @Test
    void keepsLettersWithRisingNumbersAndGivesTheOldestFirst() {
        List<Long> numbers = new ArrayList<>();
        for (String id : List.of("z", "a", "m")) {
            KeptLetter kept = done(store().keep(number -> {
                numbers.add(number);
                return letter(id);
            }));
            assertThat(kept.bytes()).isEqualTo(letter(id).bytes());
            assertThat(kept.sha256()).isEqualTo(letter(id).sha256());
        }
        assertThat(numbers).containsExactly(1L, 2L, 3L);
        assertThat(all(store(), LetterState.WAITING)).containsExactly("z", "a", "m");
        KeptLetter first =
                done(store().next(LetterState.WAITING, Optional.empty())).orElseThrow();
        assertThat(first)
                .isEqualTo(
                        new KeptLetter(1, "z", letter("z").sha256(), letter("z").bytes()));
        assertThat(done(store().counts())).isEqualTo(new LetterCounts(3, 0, 0, 0, Optional.of("z")));
        assertThat(done(store().state("z"))).contains(LetterState.WAITING);
        assertThat(done(store().state("nobody's"))).isEmpty();
    }

    @Test
    void aNumberIsNeverGivenTwiceAlsoWhenItsLetterIsGone() {
        keep("a");
        store().delivered("a", by(EPOCH, 1));
        assertThat(done(store().expire(SERVER_TIME.plusSeconds(1)))).isEqualTo(1);
        assertThat(keep("b").sequence()).isEqualTo(2);
    }

    @Test
    void aDeliveredLetterIsKeptSealedUntilItsTimeOfTheServerIsOver() {
        keep("a");
        keep("b");
        assertThat(done(store().delivered("a", by(EPOCH, 7)))).isTrue();
        assertThat(done(store().delivered("a", by(EPOCH, 7)))).isFalse();
        assertThat(done(store().delivered("unknown", by(EPOCH, 7)))).isFalse();
        assertThat(done(store().serverFacts()))
                .isEqualTo(new ServerFacts(Optional.of(EPOCH), 7, 1, Optional.of(SERVER_TIME), false));
        assertThat(all(store(), LetterState.WAITING)).containsExactly("b");
        assertThat(all(store(), LetterState.DELIVERED)).containsExactly("a");
        assertThat(done(store().expire(SERVER_TIME))).isZero();
        assertThat(done(store().expire(SERVER_TIME.plus(Duration.ofMillis(1))))).isEqualTo(1);
        assertThat(all(store(), LetterState.DELIVERED)).isEmpty();
        assertThat(done(store().state("a"))).isEmpty();
        assertThat(all(store(), LetterState.WAITING))
                .as("what waits never expires")
                .containsExactly("b");
    }

    @Test
    void anAcknowledgementOfAnotherEpochMarksNothing() {
        keep("a");
        keep("b");
        store().delivered("a", by(EPOCH, 1));
        assertThat(done(store().delivered("b", by(LATER_EPOCH, 1)))).isFalse();
        assertThat(all(store(), LetterState.WAITING)).containsExactly("b");
    }

    @Test
    void aRefusedLetterKeepsItsBytesAndCanStillBeDelivered() {
        keep("a");
        keep("b");
        assertThat(done(store().quarantine("a", "409 other bytes"))).isTrue();
        assertThat(done(store().quarantine("a", "again"))).isFalse();
        assertThat(all(store(), LetterState.WAITING)).containsExactly("b");
        assertThat(done(store().next(LetterState.QUARANTINED, Optional.empty()))
                        .orElseThrow()
                        .bytes())
                .isEqualTo(letter("a").bytes());
        assertThat(done(store().refused(5))).containsExactly(new RefusedLetter(1, "a", "409 other bytes"));
        assertThat(done(store().delivered("a", by(EPOCH, 1)))).isTrue();
        assertThat(done(store().refused(5))).isEmpty();
    }

    @Test
    void ofAPurgedLetterOnlyIdAndHashAreLeft() {
        keep("a");
        assertThat(done(store().purged("a", by(EPOCH, 1)))).isTrue();
        assertThat(done(store().state("a"))).contains(LetterState.PURGED);
        assertThat(done(store().serverFacts()).acknowledged()).isZero();
        assertThat(done(store().counts())).isEqualTo(new LetterCounts(0, 0, 0, 1, Optional.empty()));
        assertThat(done(store().offerAgain(LATER_EPOCH, 0))).isZero();
        assertThat(done(store().expire(SERVER_TIME.plusSeconds(1)))).isZero();
        assertThat(done(store().delivered("a", by(LATER_EPOCH, 1)))).isFalse();
        assertThat(all(store(), LetterState.WAITING)).isEmpty();
    }

    @Test
    void allThatIsDeliveredIsOfferedAgainInTheOldOrder() {
        List.of("c", "a", "b").forEach(this::keep);
        List.of("a", "c").forEach(id -> store().delivered(id, by(EPOCH, 2)));
        store().apply(List.of(status(1, 1, false)), new StatusCursor(EPOCH, 9));
        assertThat(done(store().offerAgain(LATER_EPOCH, 1))).isEqualTo(2);
        assertThat(all(store(), LetterState.WAITING)).containsExactly("c", "a", "b");
        assertThat(done(store().serverFacts()))
                .isEqualTo(new ServerFacts(Optional.of(LATER_EPOCH), 1, 0, Optional.of(SERVER_TIME), true));
        assertThat(done(store().statusCursor())).isEqualTo(StatusCursor.START);
        assertThat(done(store().statusesOffered(store().offering()))).isTrue();
        assertThat(done(store().serverFacts()).statusesToOffer()).isFalse();
        store().delivered("c", by(LATER_EPOCH, 1));
        assertThat(done(store().serverFacts()).acknowledged()).isEqualTo(1);
    }

    /// The courier finds another loss while the statuses are still being offered for the one before.
    @Test
    void statusesAreNotOfferedWhenAllIsToBeOfferedAgainMeanwhile() {
        done(store().offerAgain(EPOCH, 3));
        long before = store().offering();
        done(store().offerAgain(EPOCH, 3));
        assertThat(done(store().statusesOffered(before))).isFalse();
        assertThat(done(store().serverFacts()).statusesToOffer()).isTrue();
        assertThat(done(store().statusesOffered(store().offering()))).isTrue();
        assertThat(done(store().serverFacts()).statusesToOffer()).isFalse();
    }

    @Test
    void theCountOfTheServerOnlyRisesInItsEpoch() {
        assertThat(done(store().heard(EPOCH, 5))).isTrue();
        assertThat(done(store().heard(EPOCH, 4))).isFalse();
        assertThat(done(store().heard(LATER_EPOCH, 9))).isFalse();
        assertThat(done(store().serverFacts()))
                .isEqualTo(new ServerFacts(Optional.of(EPOCH), 5, 0, Optional.empty(), false));
        assertThat(done(store().serverFacts()).leastTaken()).isEqualTo(5);
    }

    @Test
    void aStatusIsFoundByItsHashAndNeverFallsBack() {
        var cursor = new StatusCursor(EPOCH, 12);
        assertThat(done(store().find(hash(5))).held()).isFalse();
        assertThat(done(store().apply(List.of(status(5, 2, false), status(7, 1, false)), cursor)))
                .isEqualTo(2);
        assertThat(done(store().apply(List.of(status(5, 1, false), status(5, 2, true)), cursor)))
                .isZero();
        assertThat(done(store().find(hash(5))))
                .isEqualTo(new FoundStatus(true, status(5, 2, false).signed()));
        assertThat(done(store().apply(List.of(status(5, 3, false)), cursor))).isEqualTo(1);
        assertThat(done(store().find(hash(5))).signed())
                .isEqualTo(status(5, 3, false).signed());
        for (int other : List.of(0, 4, 6, 8)) {
            assertThat(done(store().find(hash(other))).held()).isFalse();
            assertThat(done(store().find(hash(other))).signed().length()).isPositive();
        }
        assertThat(done(store().statusCursor())).isEqualTo(cursor);
    }

    /// The server signs everything anew when a key is retired.
    @Test
    void aStatusSignedAnewUnderItsNumberReplacesTheHeldOne() {
        var cursor = new StatusCursor(EPOCH, 3);
        store().apply(List.of(status(5, 2, false), status(6, 4, true)), cursor);
        var again = new HeldStatus(hash(5), 2, false, Bytes.utf8("signed anew"));
        var goneAgain = new HeldStatus(hash(6), 4, true, Bytes.utf8("gone, signed anew"));
        assertThat(done(store().apply(List.of(again, goneAgain), cursor))).isEqualTo(2);
        assertThat(done(store().find(hash(5)))).isEqualTo(new FoundStatus(true, again.signed()));
        assertThat(done(store().apply(List.of(again, goneAgain, status(5, 1, false)), cursor)))
                .isZero();
        var back = new HeldStatus(hash(6), 4, false, Bytes.utf8("not gone"));
        assertThat(done(store().apply(List.of(back), cursor)))
                .as("a withdrawal is not undone under its number")
                .isZero();
        assertThat(done(store().statuses(Optional.empty(), 10))).containsExactly(again, goneAgain);
    }

    @Test
    void aWithdrawnStatusIsNotFoundAndItsNumberStays() {
        var cursor = new StatusCursor(EPOCH, 3);
        store().apply(List.of(status(5, 2, false), status(6, 1, false)), cursor);
        assertThat(done(store().apply(List.of(status(5, 3, true)), cursor))).isEqualTo(1);
        assertThat(done(store().find(hash(5))).held()).isFalse();
        assertThat(done(store().apply(List.of(status(5, 2, false)), cursor))).isZero();
        assertThat(done(store().find(hash(5))).held()).isFalse();
        assertThat(done(store().statuses(Optional.empty(), 10)))
                .containsExactly(status(5, 3, true), status(6, 1, false));
        assertThat(done(store().statuses(Optional.of(hash(5)), 10))).containsExactly(status(6, 1, false));
        assertThat(done(store().statuses(Optional.empty(), 1))).containsExactly(status(5, 3, true));
    }
}
