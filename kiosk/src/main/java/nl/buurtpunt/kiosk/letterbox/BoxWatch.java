package nl.buurtpunt.kiosk.letterbox;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.LetterState;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.StoreHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What screens ask of the store several times a second, answered from memory: the store may be waiting for the disk.
/// Asking makes it look again, now and then, on another thread.
final class BoxWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BoxWatch.class);
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();
    private static final int MOST_REMEMBERED = 50;

    private final LetterStore store;
    private final Executor executor;
    private final LongSupplier nanoTime;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> withCity = new LinkedHashSet<>();
    private boolean canWrite = true;
    private boolean looking;
    private long lastLook;

    BoxWatch(LetterStore store, Executor executor, LongSupplier nanoTime) {
        this.store = store;
        this.executor = executor;
        this.nanoTime = nanoTime;
        this.lastLook = nanoTime.getAsLong() - BETWEEN_LOOKS;
    }

    synchronized boolean canWrite() {
        lookNowAndThen();
        return canWrite;
    }

    /// A letter could not be kept.
    synchronized void failed() {
        canWrite = false;
    }

    synchronized boolean acknowledged(String letterId) {
        if (withCity.contains(letterId)) {
            return true;
        }
        remember(asked, letterId);
        lookNowAndThen();
        return false;
    }

    private void lookNowAndThen() {
        if (looking || nanoTime.getAsLong() - lastLook < BETWEEN_LOOKS) {
            return;
        }
        looking = true;
        try {
            executor.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.debug("no look: the program ends");
        }
    }

    private void look() {
        try {
            boolean writable = isWritable();
            Set<String> unsure;
            synchronized (this) {
                canWrite = writable;
                unsure = Set.copyOf(asked);
            }
            unsure.forEach(this::look);
        } finally {
            synchronized (this) {
                lastLook = nanoTime.getAsLong();
                looking = false;
            }
        }
    }

    private void look(String letterId) {
        if (store.state(letterId) instanceof Done<Optional<LetterState>>(Optional<LetterState> state)
                && state.filter(it -> it == LetterState.DELIVERED || it == LetterState.PURGED)
                        .isPresent()) {
            synchronized (this) {
                asked.remove(letterId);
                remember(withCity, letterId);
            }
        }
    }

    /// A store that could not write finds out that it can again by writing: here something that changes nothing.
    private boolean isWritable() {
        return !(store.health() instanceof StoreHealth.CannotWrite)
                || store.expire(Instant.EPOCH) instanceof Done<Integer>;
    }

    private static void remember(Set<String> ids, String letterId) {
        ids.add(letterId);
        if (ids.size() > MOST_REMEMBERED) {
            ids.remove(ids.iterator().next());
        }
    }
}
