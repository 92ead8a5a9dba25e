package nl.buurtpunt.kiosk.app;

import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.notice.NoticeDesk;
import nl.buurtpunt.kiosk.point.PointDesk;
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

    /// The same for the way to a point.
    static PointDesk watchedPoints(PointDesk desk, SessionClock clock) {
        return (point, language, tell) -> {
            SessionClock.Work work = clock.work();
            Runnable end = desk.print(point, language, outcome -> {
                work.done();
                tell.accept(outcome);
            });
            return () -> {
                work.done();
                end.run();
            };
        };
    }

    /// The same for what is new.
    static NoticeDesk watchedNotices(NoticeDesk desk, SessionClock clock) {
        return (bulletin, language, tell) -> {
            SessionClock.Work work = clock.work();
            Runnable end = desk.print(bulletin, language, outcome -> {
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
