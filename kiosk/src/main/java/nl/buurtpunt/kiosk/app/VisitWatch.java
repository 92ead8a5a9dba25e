package nl.buurtpunt.kiosk.app;

import java.time.Duration;
import nl.buurtpunt.kiosk.idle.WarningScreen;
import nl.buurtpunt.kiosk.session.SessionClock;
import nl.buurtpunt.kiosk.session.SessionClock.State;
import nl.buurtpunt.kiosk.sound.Chime;
import nl.buurtpunt.kiosk.sound.Sound;
import nl.buurtpunt.kiosk.ui.Attendant;
import nl.buurtpunt.kiosk.ui.Navigator;

/// Watches over visits: wakes the screen, warns before a visit ends, and ends it. Somebody asks it to look several
/// times a second; on the JavaFX thread only.
final class VisitWatch implements Attendant {
    /// Several times a second, so that a number that counts down is never seen to hesitate.
    static final Duration LOOK = Duration.ofMillis(200);

    /// A warning is heard when it comes and once more when so much of it is left.
    private static final int LAST_SECONDS = 10;

    private final Navigator navigator;
    private final RestingScreen resting;
    private final SessionClock clock;
    private final Sound sound;
    private final WarningScreen warning;
    private int secondsLeft;

    VisitWatch(Navigator navigator, RestingScreen resting, SessionClock clock, Sound sound) {
        this.sound = sound;
        this.navigator = navigator;
        this.resting = resting;
        this.clock = clock;
        this.warning = new WarningScreen(() -> secondsLeft, this::stay);
    }

    /// A sign that woke the screen, or that answered the warning, does nothing else. Only who touches the
    /// emergency numbers gets them, from everywhere where they are seen.
    @Override
    public boolean keeps(boolean onEmergency) {
        if (navigator.isIdle()) {
            clock.sign();
            boolean woke = resting.wake();
            if (woke) {
                navigator.refresh();
            }
            return woke && !onEmergency;
        }
        boolean warned = navigator.isCovered();
        stay();
        return warned && !onEmergency;
    }

    void look() {
        if (navigator.isIdle()) {
            lookAtRest();
            return;
        }
        switch (clock.look()) {
            case State.Present _ -> navigator.uncover();
            case State.Warned(int left) -> warn(left);
            case State.Over _ -> navigator.reset();
        }
    }

    /// A page at rest that somebody read in a language of theirs, or turned, goes back by itself. Nothing
    /// is lost with it, so nobody is warned.
    private void lookAtRest() {
        if (!navigator.isAtRest() && !(clock.look() instanceof State.Present)) {
            navigator.reset();
        }
        if (resting.look()) {
            navigator.refresh();
        }
    }

    private void stay() {
        clock.sign();
        navigator.uncover();
    }

    private void warn(int left) {
        int before = secondsLeft;
        secondsLeft = left;
        if (!navigator.isCovered()) {
            navigator.cover(warning);
            sound.play(Chime.ASKS);
        } else if (left != before) {
            navigator.refresh();
            if (before > LAST_SECONDS && left <= LAST_SECONDS) {
                sound.play(Chime.ASKS);
            }
        }
    }
}
