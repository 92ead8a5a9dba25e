package nl.buurtpunt.kiosk.watch;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the program again when its screen stands still, later each time, and not at all after
/// [RestartBook#MOST] times in an hour: then it stays up and says so. Looked after from one thread; its
/// findings are safe from any.
public final class ScreenGuard {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenGuard.class);
    private static final String REASON = "screen";

    private final FrameWatch frames;
    private final RestartBook book;
    private final Duration patience;
    private final Runnable restart;
    private boolean told;
    private volatile Optional<Duration> standsStill = Optional.empty();

    /// @param patience the first restart waits this long, each further one in the same hour twice as long as the last
    /// @param restart ends the program so that it is started again; must work when the screen's thread does not
    public ScreenGuard(FrameWatch frames, RestartBook book, Duration patience, Runnable restart) {
        this.frames = frames;
        this.book = book;
        this.patience = patience;
        this.restart = restart;
    }

    /// To be called about every second.
    public void look() {
        switch (frames.look()) {
            case FrameWatch.State.Drawing _ -> {
                if (told) {
                    LOG.warn("F0 the screen draws again");
                }
                told = false;
                standsStill = Optional.empty();
            }
            case FrameWatch.State.StandsStill(Duration since) -> {
                standsStill = Optional.of(since);
                if (!told && since.compareTo(patience.multipliedBy(1L << book.inTheLastHour())) >= 0) {
                    told = true;
                    startAgain(since);
                }
            }
        }
    }

    private void startAgain(Duration since) {
        if (book.mayRestart(REASON)) {
            LOG.error("F1 the screen stands still for {}: the program starts again", since);
            restart.run();
        } else {
            LOG.error("F2 the screen stands still for {}, and was started again too often: it stays as it is", since);
        }
    }

    /// What to know about the screen now; empty when nothing.
    public Optional<Finding> finding() {
        Optional<Duration> still = standsStill;
        if (still.isPresent()) {
            return Optional.of(Finding.of("F2", still.get().toSeconds() + " s"));
        }
        int restarts = book.inTheLastHour();
        return restarts == 0 ? Optional.empty() : Optional.of(Finding.of("F1", String.valueOf(restarts)));
    }
}
