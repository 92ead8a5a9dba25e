package nl.buurtpunt.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.buurtpunt.kiosk.session.SessionClock.State;
import org.junit.jupiter.api.Test;

class SessionClockTest {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final State PRESENT = new State.Present();
    private static final State OVER = new State.Over();

    /// The clock of the machine may pass the largest number there is; the tests begin shortly before it.
    private long now = Long.MAX_VALUE - Duration.ofSeconds(30).toNanos();

    private final SessionClock clock = new SessionClock(
            () -> now, new SessionClock.Limits(Duration.ofSeconds(90), Duration.ofSeconds(30), Duration.ofMinutes(2)));

    @Test
    void warnsAfterTheWholeLimitAndNotBefore() {
        assertThat(after(Duration.ofMillis(89_750))).isEqualTo(PRESENT);

        assertThat(after(LOOK)).isEqualTo(new State.Warned(30));
    }

    /// Whoever copies a code from the panel touches nothing.
    @Test
    void warnsLaterWhileSomebodyHasToWriteButEndsInTheEnd() {
        clock.patience(3);
        assertThat(after(Duration.ofMillis(269_750))).isEqualTo(PRESENT);
        assertThat(after(LOOK)).isEqualTo(new State.Warned(30));
        assertThat(after(Duration.ofSeconds(30))).isEqualTo(OVER);

        clock.end();
        assertThat(after(Duration.ofSeconds(90))).isEqualTo(new State.Warned(30));
    }

    /// A17: the warning is there for its whole length, at least 20 s, and counts down to the end.
    @Test
    void countsDownSecondBySecondToTheEnd() {
        after(Duration.ofSeconds(90));

        for (int left = 29; left > 0; left--) {
            assertThat(after(Duration.ofSeconds(1))).isEqualTo(new State.Warned(left));
        }
        assertThat(after(Duration.ofMillis(750))).isEqualTo(new State.Warned(1));
        assertThat(after(LOOK)).isEqualTo(OVER);
        assertThat(after(Duration.ofMinutes(5))).isEqualTo(OVER);
    }

    @Test
    void anySignAtTheLastMomentGivesTheWholeTimeAgain() {
        after(Duration.ofMillis(119_750));
        clock.sign();

        assertThat(after(Duration.ofMillis(89_750))).isEqualTo(PRESENT);
        assertThat(after(LOOK)).isEqualTo(new State.Warned(30));
    }

    /// A17: at least 10 extensions.
    @Test
    void canBeExtendedAsOftenAsOneLikes() {
        for (int i = 0; i < 50; i++) {
            assertThat(after(Duration.ofSeconds(119))).isEqualTo(new State.Warned(1));
            clock.sign();
            assertThat(clock.look()).isEqualTo(PRESENT);
        }
    }

    /// Pitfall 10: the idle timer fires while typing.
    @Test
    void neverWarnsWhileSomebodyTypes() {
        for (int key = 0; key < 300; key++) {
            assertThat(after(Duration.ofSeconds(7))).isEqualTo(PRESENT);
            clock.sign();
        }
    }

    @Test
    void waitsForWhatIsBeingDoneAndThenAsLongAsEver() {
        SessionClock.Work slip = clock.work();
        assertThat(after(Duration.ofSeconds(110))).isEqualTo(PRESENT);
        slip.done();
        slip.done();

        assertThat(after(Duration.ofMillis(89_750))).isEqualTo(PRESENT);
        assertThat(after(LOOK)).isEqualTo(new State.Warned(30));
    }

    @Test
    void doesNotWaitForEverForWhatIsNeverDone() {
        clock.work();
        assertThat(after(Duration.ofSeconds(120 + 89))).isEqualTo(PRESENT);
        assertThat(after(Duration.ofSeconds(2))).isInstanceOf(State.Warned.class);
        assertThat(after(Duration.ofSeconds(30))).isEqualTo(OVER);
    }

    @Test
    void waitsForTheSecondOfTwoThingsThatBeganLater() {
        clock.work();
        after(Duration.ofSeconds(80));
        clock.work();

        assertThat(after(Duration.ofSeconds(119 + 89))).isEqualTo(PRESENT);
        assertThat(after(Duration.ofSeconds(3))).isInstanceOf(State.Warned.class);
    }

    /// Nobody can see a countdown, or answer it, while the screen hangs.
    @Test
    void takesNoTimeFromTheResidentWhileTheScreenHangs() {
        after(Duration.ofSeconds(100));
        now += Duration.ofMinutes(10).toNanos();

        assertThat(clock.look()).isEqualTo(new State.Warned(18));
    }

    @Test
    void startsTheNextVisitAfreshAndWithoutTheWorkOfTheLast() {
        clock.work();
        after(Duration.ofMinutes(10));
        clock.end();

        assertThat(clock.look()).isEqualTo(PRESENT);
        assertThat(after(Duration.ofMillis(89_750))).isEqualTo(PRESENT);
        assertThat(after(LOOK)).isEqualTo(new State.Warned(30));
    }

    private State after(Duration time) {
        for (Duration left = time; left.isPositive(); left = left.minus(LOOK)) {
            now += LOOK.toNanos();
            clock.look();
        }
        return clock.look();
    }
}
