package nl.buurtpunt.server.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes letters. What waits is written in one transaction and forced to the disk
/// once; only then is anybody told. When such a batch fails its letters are tried once more, one by
/// one, so that a bad one spoils nothing but itself. The queue is bounded: who finds it full is told to
/// come back. Closing writes what waits.
final class LetterWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LetterWriter.class);
    private static final int PLACES = 2_000;
    private static final int BATCH = 250;
    private static final long CLOSING_SECONDS = 60;

    private record Waiting(KeptLetter letter, CompletableFuture<Put> answer) {}

    private final LetterStore store;
    private final BiConsumer<KeptLetter, Put> written;
    private final BlockingQueue<Optional<Waiting>> queue = new ArrayBlockingQueue<>(PLACES + 1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private boolean closed;

    /// @param written told of each letter that is on the disk, on this thread, before whoever offered
    ///     it
    LetterWriter(LetterStore store, BiConsumer<KeptLetter, Put> written) {
        this.store = store;
        this.written = written;
        thread.execute(this::work);
    }

    /// Waits until the letter is on the disk; empty when there is no place or this is closing. What the
    /// store throws is thrown here.
    Optional<Put> put(KeptLetter letter) {
        var waiting = new Waiting(letter, new CompletableFuture<>());
        if (!enter(waiting)) {
            return Optional.empty();
        }
        try {
            return Optional.of(waiting.answer().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a letter could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the letter may have been written", e);
        }
    }

    int waiting() {
        return queue.size();
    }

    private synchronized boolean enter(Waiting waiting) {
        return !closed && queue.remainingCapacity() > 1 && queue.offer(Optional.of(waiting));
    }

    private void work() {
        var batch = new ArrayList<Waiting>();
        boolean last = false;
        while (!last) {
            try {
                last = fill(batch);
                if (!batch.isEmpty()) {
                    write(batch);
                }
            } catch (InterruptedException e) {
                LOG.error("the writer of letters was interrupted", e);
                last = true;
            } catch (Throwable e) {
                // The top of the thread: whoever waits is told, and the next letter is tried again.
                LOG.error("letters could not be written", e);
                batch.forEach(it -> it.answer().completeExceptionally(e));
            }
            batch.clear();
        }
    }

    /// Waits for a letter and takes along what waits behind it; true when these are the last.
    private boolean fill(List<Waiting> batch) throws InterruptedException {
        Optional<Waiting> next = queue.take();
        while (next != null && next.isPresent()) {
            batch.add(next.get());
            next = batch.size() < BATCH ? queue.poll() : null;
        }
        return next != null;
    }

    private void write(List<Waiting> batch) {
        List<Put> puts;
        try {
            puts = store.put(batch.stream().map(Waiting::letter).toList());
        } catch (RuntimeException e) {
            LOG.warn("letters ({}) could not be written, once more one by one", batch.size(), e);
            batch.forEach(this::writeAlone);
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            tell(batch.get(i), puts.get(i));
        }
    }

    private void writeAlone(Waiting waiting) {
        try {
            tell(waiting, store.put(List.of(waiting.letter())).getFirst());
        } catch (RuntimeException e) {
            waiting.answer().completeExceptionally(e);
        }
    }

    private void tell(Waiting waiting, Put put) {
        written.accept(waiting.letter(), put);
        waiting.answer().complete(put);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            // There is always a place for it: nobody else takes the last one.
            queue.add(Optional.empty());
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("letters that wait could not be written within {} s", CLOSING_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
