package nl.buurtpunt.kiosk.thread;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.buurtpunt.kiosk.guide.LetterPromise;
import nl.buurtpunt.kiosk.letterbox.Found;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.letterbox.PostedCity;
import nl.buurtpunt.kiosk.letterbox.SealedLetterBox;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.store.Attempt;
import nl.buurtpunt.kiosk.store.FoundStatus;
import nl.buurtpunt.kiosk.store.LetterCounts;
import nl.buurtpunt.kiosk.store.LetterState;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.sync.LetterPost;
import nl.buurtpunt.kiosk.sync.SyncRoom;

/// The letters of a kiosk without a screen: the real box, courier and statuses. Who asks here waits for the answer.
final class KioskLetters implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LetterStore store;
    private final LetterPost post;
    private final LetterBox box;
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService sending = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService following = Executors.newSingleThreadScheduledExecutor();

    KioskLetters(SyncRoom room, LetterStore store, Clock clock) {
        this.store = store;
        this.post = room.letters();
        this.box = new SealedLetterBox(
                store,
                new PostedCity(post, () -> LetterPromise.NONE),
                new SealedLetterBox.Tools(new SecureRandom(), clock, Optional::empty, System::nanoTime),
                new SealedLetterBox.Work(writing, Runnable::run));
        room.startLetters(sending, following);
    }

    LetterBox box() {
        return box;
    }

    Sent send(WrittenLetter letter) {
        var told = new CompletableFuture<Sent>();
        box.send(letter, told::complete);
        return told.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    Found find(String code) {
        var told = new CompletableFuture<Found>();
        box.find(code, told::complete);
        return told.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /// Whether the city has said, since this start, that it has this letter.
    boolean acknowledged(String id) {
        return post.acknowledged(id);
    }

    void awaitAcknowledged(String id) {
        Await.until("the acknowledgement", PATIENCE, () -> acknowledged(id));
    }

    Optional<LetterState> state(String id) {
        return done(store.state(id));
    }

    LetterCounts counts() {
        return done(store.counts());
    }

    boolean holdsStatus(String lookUpHash) {
        FoundStatus found = done(store.find(lookUpHash));
        return found.held();
    }

    void awaitStatus(String lookUpHash) {
        Await.until("a status", PATIENCE, () -> holdsStatus(lookUpHash));
    }

    private static <T> T done(Attempt<T> attempt) {
        if (attempt instanceof Attempt.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError("the store is in trouble: " + attempt);
    }

    /// What waits is not begun any more.
    void stop() {
        executors().forEach(ExecutorService::shutdownNow);
    }

    /// After the room has hung up, so that nobody waits for the network.
    @Override
    public void close() {
        executors().forEach(ExecutorService::close);
    }

    private List<ExecutorService> executors() {
        return List.of(writing, sending, following);
    }
}
