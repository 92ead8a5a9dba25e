package nl.buurtpunt.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import nl.buurtpunt.server.letter.LetterRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every store of cases promises.
abstract class CaseStoreContract {
    private static final CaseRow.Publication QUIET = new CaseRow.Publication(1, false, null);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final LetterRef FIRST = new LetterRef("0123456789abcdef", "0198a000-0000-7000-8000-000000000001");
    private static final LetterRef SECOND = new LetterRef("0123456789abcdef", "0198a000-0000-7000-8000-000000000002");
    private static final LetterRef THIRD = new LetterRef("web", "0198a000-0000-7000-8000-000000000003");

    abstract CaseStore store();

    @Test
    void findsWhatWasSavedLastAndNothingElse() {
        CaseStore store = store();
        store.save(row(FIRST, DAY.plusDays(14)));
        CaseRow full = new CaseRow(
                FIRST,
                DAY,
                new CaseFile.Standing(CaseState.ANSWERED, null, true, DAY.plusDays(9), SECOND),
                new CaseFile.Watch(true, 2, DAY.plusDays(3), true),
                new CaseRow.Publication(7, true, 4_000_000_000_000L),
                "a".repeat(64));
        store.save(full);
        assertThat(store.find(FIRST)).contains(full);
        assertThat(store.find(SECOND)).isEmpty();
        assertThat(store.all()).containsExactly(full);
    }

    @Test
    void listsWhatIsDueSoonestFirst() {
        CaseStore store = store();
        CaseRow late = row(FIRST, DAY.plusDays(14));
        CaseRow soon = row(SECOND, DAY.plusDays(3));
        CaseRow done = new CaseRow(
                THIRD,
                DAY,
                new CaseFile.Standing(CaseState.ANSWERED, null, false, null, null),
                late.watch(),
                QUIET,
                null);
        store.save(done);
        store.save(late);
        store.save(soon);
        assertThat(store.all()).containsExactly(soon, late, done);
        CaseRow unread = new CaseRow(
                THIRD,
                DAY,
                new CaseFile.Standing(CaseState.ANSWERED, null, true, DAY.plusDays(1), null),
                late.watch(),
                QUIET,
                null);
        store.save(unread);
        assertThat(store.all()).containsExactly(unread, soon, late);
    }

    @Test
    void findsWhatGoesWithALetterAndWhatFollowsOneThatIsNotHere() {
        CaseStore store = store();
        store.save(row(FIRST, DAY));
        CaseRow led = new CaseRow(
                SECOND,
                DAY,
                new CaseFile.Standing(CaseState.SEEN, DAY, false, null, FIRST),
                row(FIRST, DAY).watch(),
                QUIET,
                null);
        CaseRow orphan = new CaseRow(THIRD, DAY, row(THIRD, DAY).standing(), led.watch(), QUIET, "b".repeat(64));
        store.save(led);
        store.save(orphan);
        assertThat(store.ledBy(FIRST)).containsExactly(led);
        assertThat(store.ledBy(SECOND)).isEmpty();
        assertThat(store.following("b".repeat(64))).containsExactly(orphan);
        assertThat(store.following("c".repeat(64))).isEmpty();
    }

    @Test
    void keepsHistoriesInOrderAndTakesNoLineTwice() {
        CaseStore store = store();
        store.save(row(FIRST, DAY));
        store.save(row(SECOND, DAY));
        var received = event(1, StoredEvent.Plain.due("received", DAY), null);
        var noted = event(2, StoredEvent.Plain.of("noted"), new byte[] {1, 2, 3});
        var merged = event(3, new StoredEvent.Plain("followed-up", DAY, 3, SECOND, true), null);
        store.add(FIRST, received);
        store.add(FIRST, noted);
        store.add(FIRST, merged);
        store.add(SECOND, received);
        assertThat(store.lines(FIRST)).isEqualTo(3);
        assertThat(store.history(FIRST))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(received, noted, merged);
        assertThatThrownBy(() -> store.add(FIRST, noted)).isInstanceOf(RuntimeException.class);
        assertThat(store.lines(FIRST)).isEqualTo(3);
    }

    @Test
    void writesNoHistoryOfALetterItDoesNotKnow() {
        CaseStore store = store();
        assertThatThrownBy(() -> store.add(FIRST, event(1, StoredEvent.Plain.due("received", DAY), null)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void deletesACaseWithItsHistory() {
        CaseStore store = store();
        store.save(row(FIRST, DAY));
        store.add(FIRST, event(1, StoredEvent.Plain.due("received", DAY), null));
        assertThat(store.delete(FIRST)).isTrue();
        assertThat(store.delete(FIRST)).isFalse();
        assertThat(store.find(FIRST)).isEmpty();
        assertThat(store.history(FIRST)).isEmpty();
    }

    @Test
    void remembersHowFarItCame() {
        CaseStore store = store();
        assertThat(store.cursor()).isZero();
        store.moveCursor(7);
        assertThat(store.cursor()).isEqualTo(7);
    }

    private static CaseRow row(LetterRef ref, LocalDate due) {
        CaseFile file = CaseFile.received(DAY, due);
        return new CaseRow(ref, DAY, file.standing(), file.watch(), QUIET, null);
    }

    private static StoredEvent event(int number, StoredEvent.Plain plain, byte @Nullable [] written) {
        return new StoredEvent(number, Instant.parse("2026-11-02T10:00:00Z"), DAY, "piet (local)", plain, written);
    }
}
