package nl.buurtpunt.kiosk.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.scene.Scene;
import nl.buurtpunt.kiosk.ui.KioskView;
import nl.buurtpunt.kiosk.ui.Navigator;
import nl.buurtpunt.kiosk.watch.CardCheck;
import nl.buurtpunt.kiosk.watch.FileCard;
import nl.buurtpunt.kiosk.watch.Finding;
import nl.buurtpunt.kiosk.watch.FrameWatch;
import nl.buurtpunt.kiosk.watch.RestartBook;
import nl.buurtpunt.kiosk.watch.ScreenGuard;
import nl.buurtpunt.kiosk.watch.TroubleLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps an eye on screen and card, on threads of their own: neither may wait for the other, or for the screen's.
final class Watching {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration FRAME = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("buurtpunt.patience-seconds", 20));
    private static final Duration FIRST_CARD = Duration.ofMinutes(1);
    private static final Duration CARD = Duration.ofMinutes(15);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final Duration HELPLESS = Duration.ofHours(1);

    private final Machine machine;
    private final ScheduledExecutorService watch;
    private final ScheduledExecutorService cardThread;
    private final RestartBook book;
    private final CardCheck card;
    private final FrameWatch frames;
    private final ScreenGuard screen;

    /// When a restart was last refused; an hour later one is allowed.
    private volatile Optional<Long> refusedAt = Optional.empty();

    /// Set when a frame came that showed nobody anything, and the next has to be asked for.
    private volatile boolean askAgain;

    /// Set while the program ends to be started again: one failure must not count as two restarts.
    private final AtomicBoolean ending = new AtomicBoolean();

    /// Asks the screen for a frame; as long as there is no screen, nobody answers.
    private final AtomicReference<Runnable> ask = new AtomicReference<>(() -> {});

    Watching(Path dataDir, Machine machine) {
        this.machine = machine;
        this.watch = machine.threads().apply("watch");
        this.cardThread = machine.threads().apply("card");
        this.book = new RestartBook(dataDir.resolve("restarts.txt"), machine.sinceBoot());
        this.card = new CardCheck(new FileCard(dataDir.resolve("card.check")), machine.nanoTime(), new SecureRandom());
        this.frames = new FrameWatch(
                machine.nanoTime(), FRAME, PATIENCE, () -> ask.get().run());
        this.screen = new ScreenGuard(frames, book, PATIENCE, this::startAgain);
    }

    /// Watches from now on: also a screen that never comes, because its toolkit or the first page fails or hangs, has
    /// to show a frame in time.
    void start() {
        every(watch, "screen", LOOK, LOOK, this::look);
        every(cardThread, "card", FIRST_CARD, CARD, card::check);
    }

    /// Does one of the steps to the first page. When it fails there is nothing to go on with, and nothing to tell a
    /// resident on: the frame that does not come starts the program again.
    ///
    /// @return whether it held
    boolean first(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException | Error e) {
            LOG.error("F3 the first page does not come up", e);
            return false;
        }
    }

    /// Keeps the calling thread, and with it the program, until it is started again.
    @SuppressWarnings("InfiniteLoop") // the program ends, not the loop
    void hold() {
        while (true) {
            LockSupport.park(this);
        }
    }

    /// From now on a page that fails is counted; before the first one is drawn, on the screen's thread.
    void attend(KioskView view, Navigator navigator) {
        TroubleLimit limit = new TroubleLimit(machine.nanoTime());
        view.afterTrouble(new KioskView.AfterTrouble(
                page -> {
                    switch (limit.answer(page)) {
                        case SAY -> {}
                        case LEAVE -> javafx.application.Platform.runLater(navigator::reset);
                        case START_AGAIN -> startAgainAfterTrouble();
                    }
                },
                this::startAgainAfterTrouble));
    }

    /// From now on this scene is asked for frames; on the screen's thread.
    void sees(Scene scene, KioskView view) {
        FramePulse pulse = new FramePulse(scene, view::blink, () -> drawn(view));
        ask.set(pulse::ask);
        // One that was asked for when there was no scene yet would never come.
        pulse.ask();
    }

    /// Frames of a page that could not be drawn, nor one that says sorry for it, show nobody anything.
    private void drawn(KioskView view) {
        if (view.isFailing()) {
            // The watch waits for this one; a page that is well again by then has to be seen.
            askAgain = true;
        } else {
            frames.rendered();
        }
    }

    /// What to know about screen and card now; from any thread.
    List<Finding> findings() {
        long now = machine.nanoTime().getAsLong();
        Optional<Finding> helpless =
                refusedAt.filter(at -> now - at < HELPLESS.toNanos()).map(_ -> Finding.of("T2", ""));
        return Stream.concat(
                        Stream.of(helpless, screen.finding(), card.health().finding())
                                .flatMap(Optional::stream),
                        book.findings().stream())
                .toList();
    }

    /// Looks at nothing any more.
    void close() {
        watch.shutdownNow();
        cardThread.shutdownNow();
    }

    private void look() {
        if (askAgain) {
            askAgain = false;
            ask.get().run();
        }
        if (!ending.get()) {
            screen.look();
        }
    }

    private void startAgainAfterTrouble() {
        if (ending.get()) {
            return;
        }
        if (book.mayRestart(RestartBook.TROUBLE)) {
            refusedAt = Optional.empty();
            LOG.error("T1 page after page fails: the program starts again");
            startAgain();
        } else {
            refusedAt = Optional.of(machine.nanoTime().getAsLong());
            LOG.error("T2 page after page fails, and the program was started again too often: it stays as it is");
        }
    }

    /// Nothing here waits for the screen's thread: it may be what hangs.
    private void startAgain() {
        ending.set(true);
        var _ = watch.schedule(this::halt, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        machine.threads().apply("restart").execute(() -> machine.end().exit(Launcher.RESTART));
    }

    private void halt() {
        machine.end().halt(Launcher.RESTART);
        // Whoever still lives has not ended, and may have to.
        ending.set(false);
    }

    private static void every(
            ScheduledExecutorService executor, String what, Duration first, Duration pace, Runnable look) {
        var _ = executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        look.run();
                    } catch (RuntimeException | Error e) {
                        // The top of this thread: one bad look must not end all later ones.
                        LOG.error("looking after the {} failed", what, e);
                    }
                },
                first.toMillis(),
                pace.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
