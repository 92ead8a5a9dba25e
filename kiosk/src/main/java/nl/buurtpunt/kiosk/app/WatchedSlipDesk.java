package nl.buurtpunt.kiosk.app;

import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.service.SlipDesk;
import nl.buurtpunt.kiosk.service.SlipOutcome;
import nl.buurtpunt.kiosk.session.SessionClock;

/// Tells the session's clock that a resident waits for a slip: the visit must not end under their hands.
final class WatchedSlipDesk implements SlipDesk {
    private final SlipDesk desk;
    private final SessionClock clock;

    WatchedSlipDesk(SlipDesk desk, SessionClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// The same for whatever else comes on paper.
    static <T> PaperDesk<T> watched(PaperDesk<T> desk, SessionClock clock) {
        return (about, language, tell) -> {
            SessionClock.Work work = clock.work();
            Runnable end = desk.print(about, language, outcome -> {
                work.done();
                tell.accept(outcome);
            });
            return () -> {
                work.done();
                end.run();
            };
        };
    }

    @Override
    public Job print(Service service, Language language, Consumer<SlipOutcome> tell) {
        SessionClock.Work work = clock.work();
        Job job = desk.print(service, language, outcome -> {
            work.done();
            tell.accept(outcome);
        });
        return () -> {
            work.done();
            job.cancel();
        };
    }
}
