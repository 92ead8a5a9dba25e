package nl.buurtpunt.kiosk.watch;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the program again when its screen stands still, later each time, and not more often than
/// [RestartBook#MOST] times in an hour: then it stays up, says so, and asks again every minute. Looked after from one
/// thread; its findings are safe from any.
public final class ScreenGuard {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenGuard.class);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private final FrameWatch frames;
    private final RestartBook book;
    private final Duration patience;
    private final Runnable restart;
    private boolean told;
    private boolean ending;
    private Duration notBefore = Duration.ZERO;
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
                ending = false;
                notBefore = Duration.ZERO;
                standsStill = Optional.empty();
            }
            case FrameWatch.State.StandsStill(Duration since) -> {
                standsStill = Optional.of(since);
                if (!ending && since.compareTo(notBefore) >= 0 && since.compareTo(enough()) >= 0) {
                    startAgain(since);
                }
            }
        }
    }

    /// How long the screen must have stood still, after what was tried already.
    private Duration enough() {
        return patience.multipliedBy(1L << book.inTheLastHour());
    }

    private void startAgain(Duration since) {
        if (book.mayRestart(RestartBook.SCREEN)) {
            LOG.error("F1 the screen stands still for {}: the program starts again", since);
            ending = true;
            restart.run();
        } else {
            notBefore = since.plus(ASK_AGAIN);
            if (!told) {
                LOG.error("F2 the screen stands still for {}, and was started again too often: it waits", since);
            }
        }
        told = true;
    }

    /// What to know about the screen now; empty when nothing.
    public Optional<Finding> finding() {
        return standsStill.map(still -> Finding.of("F2", still.toSeconds() + " s"));
    }
}
