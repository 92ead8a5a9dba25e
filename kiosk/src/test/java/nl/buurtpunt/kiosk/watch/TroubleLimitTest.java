package nl.buurtpunt.kiosk.watch;

import static nl.buurtpunt.kiosk.watch.TroubleLimit.Answer.LEAVE;
import static nl.buurtpunt.kiosk.watch.TroubleLimit.Answer.SAY;
import static nl.buurtpunt.kiosk.watch.TroubleLimit.Answer.START_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TroubleLimitTest {
    private final SteppedTime time = new SteppedTime();
    private final TroubleLimit limit = new TroubleLimit(time);

    @Test
    void leadsAwayFromAPageThatFailsAgainAndAgain() {
        assertThat(limit.answer("topic")).isEqualTo(SAY);
        assertThat(limit.answer("topic")).isEqualTo(SAY);
        assertThat(limit.answer("service")).isEqualTo(SAY);
        assertThat(limit.answer("topic")).isEqualTo(LEAVE);
    }

    @Test
    void startsAgainWhenEverythingFailsAndThenCountsAnew() {
        for (String page : new String[] {"a", "b", "c", "d", "e"}) {
            assertThat(limit.answer(page)).isEqualTo(SAY);
        }
        assertThat(limit.answer("f")).isEqualTo(START_AGAIN);
        assertThat(limit.answer("g")).isEqualTo(SAY);
    }

    @Test
    void forgetsTroubleOfLongAgo() {
        for (int day = 0; day < 100; day++) {
            assertThat(limit.answer("topic")).isEqualTo(SAY);
            time.passSeconds(120);
        }
    }
}
