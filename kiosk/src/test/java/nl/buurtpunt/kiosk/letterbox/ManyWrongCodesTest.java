package nl.buurtpunt.kiosk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.buurtpunt.kiosk.SteppedThreads;
import nl.buurtpunt.kiosk.store.InMemoryLetterStore;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import org.junit.jupiter.api.Test;

/// Somebody has a program type codes, as fast as it can and from as many threads as it likes.
class ManyWrongCodesTest {
    private static final int CODES = 10_000;
    private static final int THREADS = 32;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration TRYING = Duration.ofMinutes(10);

    /// Three that are free, those until the wait is at its longest, and from there one for each wait.
    private static final int MOST_TRIED = 10 + (int) TRYING.dividedBy(LONGEST_WAIT);

    private final SecureRandom random = new SecureRandom();
    private final SteppedThreads time = new SteppedThreads(Duration.ofMinutes(5));
    private final Collection<Found> told = new ConcurrentLinkedQueue<>();
    private final SealedLetterBox box = new SealedLetterBox(
            new InMemoryLetterStore(),
            new TestCity(),
            new SealedLetterBox.Tools(random, Clock.systemUTC(), Optional::empty, time::nanoTime),
            new SealedLetterBox.Work(time.thread("letters"), Runnable::run));

    /// Each costs a derivation, so it is the waiting that keeps the kiosk free for everybody else.
    @Test
    void findNothingAndKeepNobodyWaitingLongerThanOneWait() throws Exception {
        var sent = new ConcurrentLinkedQueue<Sent>();
        box.send(TestLetters.idea("Meer bankjes."), sent::add);
        time.run();
        Receipt receipt = ((Sent.Kept) sent.remove()).receipt();

        whileThrown(() -> box.find(ReceiptCode.random(random).digits(), told::add), () -> {
            time.pass(TRYING);
            return told.size();
        });
        time.pass(TRYING);
        assertThat(told).containsOnly(new Found.NotFound()).hasSizeBetween(15, 2 * MOST_TRIED);
        assertThat(time.waiting()).as("all that were thrown wait").isEqualTo(CODES - told.size());
        assertThat(time.failures()).isEmpty();

        told.clear();
        box.visitEnded();
        box.find(receipt.digits(), told::add);
        time.pass(LONGEST_WAIT);
        assertThat(told).singleElement().isInstanceOf(Found.Letter.class);
        assertThat(time.waiting()).as("codes of a visit that is over").isZero();
        assertThat(time.failures()).isEmpty();
    }

    @Test
    void slowDownNoMoreThanTheBoundAndAreForgotten() throws Exception {
        WrongCodes codes = new WrongCodes(time::nanoTime);
        whileThrown(
                () -> {
                    codes.wrong();
                    assertThat(codes.toWait()).isBetween(Duration.ZERO, LONGEST_WAIT);
                },
                () -> {
                    IntStream.range(0, 1_000).forEach(_ -> time.pass(Duration.ofMillis(1)));
                    return codes.toWait();
                });
        codes.wrong();
        assertThat(codes.toWait()).isEqualTo(LONGEST_WAIT);
        time.pass(LONGEST_WAIT);
        assertThat(codes.toWait()).isZero();
    }

    /// All of them from all threads at once, while something else goes on here.
    private static void whileThrown(Runnable one, Callable<?> meanwhile) throws Exception {
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Integer>> thrown = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> {
                        begin.await();
                        int count = 0;
                        for (int code = thread; code < CODES; code += THREADS) {
                            one.run();
                            count++;
                        }
                        return count;
                    }))
                    .toList();
            begin.countDown();
            assertThat(meanwhile.call()).isNotNull();
            assertThat(thrown.stream().mapToInt(ManyWrongCodesTest::done)).hasSize(THREADS);
            assertThat(thrown.stream().mapToInt(ManyWrongCodesTest::done).sum()).isEqualTo(CODES);
        }
    }

    private static int done(Future<Integer> thread) {
        try {
            return thread.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError("an attempt broke", e);
        }
    }
}
