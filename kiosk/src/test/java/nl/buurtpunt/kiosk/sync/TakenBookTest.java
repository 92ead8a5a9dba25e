package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtpunt.protocol.letter.LetterCount;
import nl.buurtpunt.protocol.release.Epoch;
import org.junit.jupiter.api.Test;

/// Answers overtake each other; only what was asked for later proves a loss.
final class TakenBookTest {
    private static final Epoch FIRST = new Epoch(1, 1);
    private static final Epoch SECOND = new Epoch(2, 2);

    private final TakenBook book = new TakenBook();

    private static LetterCount count(Epoch epoch, long taken) {
        return new LetterCount(epoch, taken);
    }

    @Test
    void anAnswerThatWasOvertakenProvesNothing() {
        book.settle(count(FIRST, 5));
        Optional<LetterCount> early = book.known();
        book.heard(book.known(), count(FIRST, 7));
        book.heard(early, count(FIRST, 5));
        assertThat(book.lost()).isEmpty();
        assertThat(book.known()).contains(count(FIRST, 7));
        book.heard(early, count(FIRST, 4));
        assertThat(book.lost()).contains(count(FIRST, 4));
    }

    @Test
    void aLowerCountAndAnotherEpochAreALoss() {
        book.settle(count(FIRST, 5));
        book.heard(book.known(), count(FIRST, 5));
        assertThat(book.lost()).isEmpty();
        book.heard(book.known(), count(FIRST, 4));
        assertThat(book.lost()).contains(count(FIRST, 4));
        book.settle(count(FIRST, 4));
        assertThat(book.lost()).isEmpty();
        book.heard(book.known(), count(SECOND, 9));
        assertThat(book.lost()).contains(count(SECOND, 9));
    }

    @Test
    void aLateAnswerOfTheEpochBeforeProvesNothing() {
        book.settle(count(FIRST, 5));
        Optional<LetterCount> early = book.known();
        book.settle(count(SECOND, 2));
        book.heard(early, count(FIRST, 5));
        assertThat(book.lost()).isEmpty();
        assertThat(book.known()).contains(count(SECOND, 2));
    }

    @Test
    void aCopyOfBeforeTheLastRestoreIsALossToo() {
        book.settle(count(SECOND, 5));
        book.heard(book.known(), count(FIRST, 9));
        assertThat(book.lost()).contains(count(FIRST, 9));
    }

    @Test
    void tellsOfALossOnceUntilItIsSettled() {
        var told = new AtomicInteger();
        book.onLoss(told::incrementAndGet);
        book.settle(count(FIRST, 5));
        book.heard(book.known(), count(FIRST, 6));
        assertThat(told).hasValue(0);
        book.heard(book.known(), count(FIRST, 4));
        book.suspect(count(FIRST, 0));
        assertThat(told).hasValue(1);
        book.settle(count(FIRST, 4));
        book.suspect(count(FIRST, 0));
        assertThat(told).hasValue(2);
    }

    @Test
    void theFirstAnswerEverProvesNothing() {
        Optional<LetterCount> nothing = book.known();
        book.heard(nothing, count(FIRST, 5));
        book.heard(nothing, count(FIRST, 3));
        assertThat(book.lost()).isEmpty();
        assertThat(book.known()).contains(count(FIRST, 5));
    }

    @Test
    void anAcknowledgementNeverLowersWhatIsKnown() {
        book.settle(count(FIRST, 5));
        book.raise(count(FIRST, 4));
        assertThat(book.known()).contains(count(FIRST, 5));
        book.raise(count(SECOND, 1));
        assertThat(book.known()).contains(count(SECOND, 1));
    }
}
