package nl.buurtpunt.kiosk.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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

    private final Machine machine;
    private final ScheduledExecutorService watch;
    private final ScheduledExecutorService cardThread;
    private final RestartBook book;
    private final CardCheck card;
    private final AtomicReference<Optional<ScreenGuard>> guard = new AtomicReference<>(Optional.empty());

    Watching(Path dataDir, Machine machine) {
        this.machine = machine;
        this.watch = machine.threads().apply("watch");
        this.cardThread = machine.threads().apply("card");
        this.book = new RestartBook(dataDir.resolve("restarts.txt"), machine.sinceBoot());
        this.card = new CardCheck(new FileCard(dataDir.resolve("card.check")), machine.nanoTime(), new SecureRandom());
    }

    /// Watches from now on; on the screen's thread.
    void start(Scene scene, KioskView view, Navigator navigator) {
        AtomicReference<Runnable> ask = new AtomicReference<>(() -> {});
        FrameWatch frames = new FrameWatch(
                machine.nanoTime(), FRAME, PATIENCE, () -> ask.get().run());
        ask.set(new FramePulse(scene, view::blink, frames::rendered)::ask);
        ScreenGuard screen = new ScreenGuard(frames, book, PATIENCE, this::startAgain);
        guard.set(Optional.of(screen));
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
        every(watch, "screen", LOOK, LOOK, screen::look);
        every(cardThread, "card", FIRST_CARD, CARD, card::check);
    }

    /// What to know about screen and card now; from any thread.
    List<Finding> findings() {
        return Stream.of(
                        guard.get().flatMap(ScreenGuard::finding), card.health().finding())
                .flatMap(Optional::stream)
                .toList();
    }

    /// Looks at nothing any more.
    void close() {
        watch.shutdownNow();
        cardThread.shutdownNow();
    }

    private void startAgainAfterTrouble() {
        if (book.mayRestart("trouble")) {
            LOG.error("T1 page after page fails: the program starts again");
            startAgain();
        } else {
            LOG.error("T2 page after page fails, and the program was started again too often: it stays as it is");
        }
    }

    /// Nothing here waits for the screen's thread: it may be what hangs.
    private void startAgain() {
        var _ = watch.schedule(
                () -> machine.end().halt(Launcher.RESTART), LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        machine.threads().apply("restart").execute(() -> machine.end().exit(Launcher.RESTART));
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
