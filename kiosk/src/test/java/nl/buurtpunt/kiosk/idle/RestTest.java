package nl.buurtpunt.kiosk.idle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.idle.Rest.Stage;
import nl.buurtpunt.kiosk.ui.Drift;
import org.junit.jupiter.api.Test;

class RestTest {
    private static final Language ARABIC = new Language("ar", "العربية", true);
    private static final List<Language> LANGUAGES =
            List.of(Language.SOURCE, new Language("en", "English", false), ARABIC);

    private long now = Long.MAX_VALUE - Duration.ofSeconds(10).toNanos();
    private boolean dark;
    private final Rest rest = new Rest(() -> now, () -> dark);

    /// Pitfall 10: the first touch wakes the screen and presses the button under it. Here it only wakes.
    @Test
    void theFirstSignOnlyWakesAndTheNextDoesMore() {
        for (boolean night : List.of(false, true)) {
            dark = night;
            pass(Duration.ofMinutes(5));

            assertThat(rest.wake()).isTrue();
            assertThat(rest.stage()).isEqualTo(Stage.LIT);
            assertThat(rest.wake()).isFalse();
        }
    }

    @Test
    void staysLitForAMinuteAfterTheLastSign() {
        dark = true;
        rest.wake();
        pass(Duration.ofSeconds(50));
        rest.wake();
        pass(Duration.ofSeconds(59));
        assertThat(rest.stage()).isEqualTo(Stage.LIT);

        pass(Duration.ofSeconds(1));
        assertThat(rest.stage()).isEqualTo(Stage.DARK);
    }

    @Test
    void saysGoodbyeForAFewSecondsAndForgetsTheLanguage() {
        rest.goodbye(ARABIC);
        assertThat(rest.stage()).isEqualTo(Stage.FAREWELL);
        assertThat(rest.leaving()).contains(ARABIC);

        pass(Duration.ofSeconds(6));

        assertThat(rest.look()).isTrue();
        assertThat(rest.stage()).isEqualTo(Stage.INVITING);
        assertThat(rest.leaving()).isEmpty();
    }

    @Test
    void aSignDuringTheFarewellWakesForTheNextResident() {
        rest.goodbye(ARABIC);

        assertThat(rest.wake()).isTrue();

        assertThat(rest.leaving()).isEmpty();
        assertThat(rest.stage()).isEqualTo(Stage.LIT);
    }

    @Test
    void invitesInEveryLanguageInTurn() {
        List<Language> seen = new ArrayList<>();
        for (int second = 0; second < 24; second++) {
            Language turn = rest.turn(LANGUAGES, Language.SOURCE);
            if (seen.isEmpty() || !seen.getLast().equals(turn)) {
                seen.add(turn);
            }
            pass(Duration.ofSeconds(1));
        }
        assertThat(seen).isEqualTo(LANGUAGES);
    }

    /// A21: what changes by itself moves for no more than 5 s: between two changes, 4 s or more apart,
    /// nothing moves.
    @Test
    void changesRarelyAndNotAtAllWhenSomebodyStoppedIt() {
        for (boolean night : List.of(false, true)) {
            dark = night;
            rest.look();
            assertThat(changesIn(Duration.ofMinutes(10))).isBetween(9, night ? 11 : 90);
        }
        rest.wake();

        assertThat(changesIn(Duration.ofSeconds(59))).isZero();
    }

    /// Over a day everything stands in many places, each next to the one before.
    @Test
    void movesThroughManyPlacesOverADay() {
        dark = true;
        Set<Drift> places = new HashSet<>();
        Drift before = rest.drift();
        for (int minute = 0; minute < 24 * 60; minute++) {
            pass(Duration.ofMinutes(1));
            Drift here = rest.drift();
            assertThat(here).isNotEqualTo(before);
            assertThat(Math.abs(here.x() - before.x())).isLessThan(0.3);
            assertThat(Math.abs(here.y() - before.y())).isLessThan(0.41);
            assertThat(here.x()).isBetween(-1.0, 1.0);
            assertThat(here.y()).isBetween(-1.0, 1.0);
            places.add(here);
            before = here;
        }
        assertThat(places).hasSize(24);
    }

    private int changesIn(Duration time) {
        int changes = 0;
        for (long ms = 0; ms < time.toMillis(); ms += 200) {
            pass(Duration.ofMillis(200));
            changes += rest.look() ? 1 : 0;
        }
        return changes;
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
