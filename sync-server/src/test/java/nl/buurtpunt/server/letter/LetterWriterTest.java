package nl.buurtpunt.server.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One thread writes for many, and tells nobody before it is done.
class LetterWriterTest {
    private final Gate store = new Gate();
    private final List<Put> told = Collections.synchronizedList(new ArrayList<>());
    private final LetterWriter writer = new LetterWriter(store, (letter, put) -> told.add(put));
    private final ExecutorService askers = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        store.open.countDown();
        writer.close();
        askers.close();
    }

    /// Letters 1 to n, offered while the writer is busy with a letter before them.
    private List<Future<Optional<Put>>> offered(int letters) throws Exception {
        var answers = new ArrayList<Future<Optional<Put>>>();
        answers.add(ask(LetterStoreContract.letter("kiosk-a", 0, "before")));
        store.busy.await();
        for (int number : IntStream.rangeClosed(1, letters).toArray()) {
            answers.add(ask(LetterStoreContract.letter("kiosk-a", number, "letter " + number)));
        }
        while (writer.waiting() < letters) {
            Thread.onSpinWait();
        }
        return answers;
    }

    private Future<Optional<Put>> ask(KeptLetter letter) {
        Callable<Optional<Put>> question = () -> writer.put(letter);
        return askers.submit(question);
    }

    @Test
    void writesTogetherWhatWaits() throws Exception {
        var answers = offered(40);
        assertThat(answers).noneMatch(Future::isDone);
        store.open.countDown();

        for (var answer : answers) {
            assertThat(answer.get().orElseThrow().outcome()).isEqualTo(Put.Outcome.STORED);
        }
        assertThat(store.sizes).containsExactly(1, 40);
        assertThat(told).hasSize(41);
    }

    @Test
    void oneBadLetterSpoilsNothingButItself() throws Exception {
        store.bad = new LetterRef("kiosk-a", "letter-3");
        var answers = offered(5);
        store.open.countDown();

        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            if (i == 3) {
                assertThatThrownBy(answer::get).hasRootCauseMessage("the disk refused");
            } else {
                assertThat(answer.get().orElseThrow().outcome()).isEqualTo(Put.Outcome.STORED);
            }
        }
        assertThat(store.sizes).containsExactly(1, 5, 1, 1, 1, 1, 1);
        assertThat(told).hasSize(5);
    }

    @Test
    void goesOnAfterTrouble() throws Exception {
        store.open.countDown();
        store.bad = new LetterRef("kiosk-a", "letter-1");

        assertThatThrownBy(() -> writer.put(LetterStoreContract.letter("kiosk-a", 1, "one")))
                .hasRootCauseMessage("the disk refused");
        assertThat(writer.put(LetterStoreContract.letter("kiosk-a", 2, "two"))).isPresent();
    }

    @Test
    void writesWhatWaitsBeforeItCloses() throws Exception {
        var answers = offered(10);
        Future<?> closing = askers.submit(writer::close);
        // The word that these are the last stands behind them.
        while (writer.waiting() < 11) {
            Thread.onSpinWait();
        }
        store.open.countDown();
        closing.get();

        for (var answer : answers) {
            assertThat(answer.get().orElseThrow().outcome()).isEqualTo(Put.Outcome.STORED);
        }
        assertThat(writer.put(LetterStoreContract.letter("kiosk-a", 99, "late")))
                .isEmpty();
    }

    /// A store whose first writing waits for the test, and that refuses one letter.
    private static final class Gate implements LetterStoreTwin {
        final InMemoryLetterStore twin = new InMemoryLetterStore();
        final CountDownLatch busy = new CountDownLatch(1);
        final CountDownLatch open = new CountDownLatch(1);
        final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        volatile LetterRef bad = new LetterRef("nobody", "none");

        @Override
        public InMemoryLetterStore twin() {
            return twin;
        }

        @Override
        public List<Put> put(List<KeptLetter> letters) {
            sizes.add(letters.size());
            busy.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (letters.stream().anyMatch(it -> it.ref().equals(bad))) {
                throw new IllegalStateException("the disk refused");
            }
            return twin.put(letters);
        }
    }
}
