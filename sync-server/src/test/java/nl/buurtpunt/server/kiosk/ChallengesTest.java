package nl.buurtpunt.server.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import nl.buurtpunt.server.api.SteppedClock;
import org.junit.jupiter.api.Test;

class ChallengesTest {
    private final SteppedClock clock = new SteppedClock(Instant.EPOCH);
    private final Challenges challenges = new Challenges(new SecureRandom(), clock);

    @Test
    void rotatesAndStillKnowsTheLastOnes() {
        String first = challenges.current();
        assertThat(challenges.current()).isEqualTo(first);
        clock.step(Duration.ofMinutes(11));
        String second = challenges.current();
        assertThat(second).isNotEqualTo(first);
        assertThat(challenges.numberOf(first).orElseThrow())
                .isLessThan(challenges.numberOf(second).orElseThrow());
    }

    @Test
    void forgetsOldOnesAndNeverKnewOthers() {
        String first = challenges.current();
        for (int i = 0; i < 16; i++) {
            challenges.above(challenges.numberOf(challenges.current()).orElseThrow());
        }
        assertThat(challenges.numberOf(first)).isEmpty();
        assertThat(challenges.numberOf("unknownunknownunknown")).isEmpty();
    }

    @Test
    void makesANewOneOnlyWhenTheCurrentOneWillNotDo() {
        long first = challenges.numberOf(challenges.current()).orElseThrow();
        String second = challenges.above(first);
        assertThat(challenges.numberOf(second).orElseThrow()).isGreaterThan(first);
        assertThat(challenges.above(first)).isEqualTo(second).isEqualTo(challenges.current());
    }

    @Test
    void goesOnWhenTheClockIsSetBack() {
        clock.set(Instant.parse("2029-01-01T00:00:00Z"));
        String late = challenges.current();
        clock.set(Instant.EPOCH);
        assertThat(challenges.current()).isNotEqualTo(late);
        assertThat(challenges.numberOf(late)).isPresent();
    }
}
