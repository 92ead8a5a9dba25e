package nl.buurtpunt.server.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.server.api.SteppedClock;
import org.junit.jupiter.api.Test;

/// Limits that are counted before work is done.
class LetterQuotaTest {
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final LetterQuota quota = new LetterQuota(new LetterLimits(50, 80), clock);

    private long taken(String kioskId, int offers) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(16)) {
            Callable<OptionalInt> offer = () -> quota.take(kioskId);
            return threads.invokeAll(Collections.nCopies(offers, offer)).stream()
                    .filter(it -> it.resultNow().isEmpty())
                    .count();
        }
    }

    @Test
    void countsExactlyWhenManyComeAtOnce() throws Exception {
        assertThat(taken("kiosk-a", 200)).isEqualTo(50);
        // What was refused to one kiosk takes nothing from the others.
        assertThat(taken("kiosk-b", 200)).isEqualTo(30);
        assertThat(taken("kiosk-c", 200)).isZero();
    }

    @Test
    void oneCodeTakesNothingFromTheOthersAndAskingAgainCostsNothing() {
        for (int i = 0; i < 3 * FollowUpQuota.A_DAY; i++) {
            assertThat(quota.follow("one", "letter-" + i % FollowUpQuota.A_DAY)).isEmpty();
        }
        assertThat(quota.follow("one", "one-more")).isPresent();
        clock.step(Duration.ofHours(23));
        assertThat(quota.follow("one", "one-more")).hasValue(3_600);
        assertThat(quota.follow("one", "letter-0")).isEmpty();
        assertThat(quota.follow("two", "one-more")).isEmpty();
        for (int i = 0; i < FollowUpQuota.REPEATS; i++) {
            quota.follow("one", "letter-1");
        }
        assertThat(quota.follow("one", "letter-1")).as("nor without end").isPresent();
        clock.step(Duration.ofHours(1));
        assertThat(quota.follow("one", "one-more")).isEmpty();
    }

    /// S13: what all who write share holds for those who have a code as well.
    @Test
    void whatWasRefusedOnceIsNoRepetition() {
        var scarce = new LetterQuota(new LetterLimits(1, 80), clock);
        assertThat(scarce.take(Api.WEB_KIOSK)).isEmpty();
        assertThat(scarce.follow("one", "letter-0")).hasValue(3_600);
        assertThat(scarce.follow("one", "letter-0")).as("again").hasValue(3_600);

        clock.step(Duration.ofHours(1));
        assertThat(scarce.follow("one", "letter-0")).isEmpty();
        assertThat(scarce.take(Api.WEB_KIOSK)).as("it was charged").isPresent();
        assertThat(scarce.follow("one", "letter-0")).as("a repetition").isEmpty();
    }

    @Test
    void saysWhenThereIsRoomAgain() throws Exception {
        taken("kiosk-a", 50);
        clock.step(Duration.ofMinutes(45));
        assertThat(quota.take("kiosk-a")).hasValue(15 * 60);

        clock.step(Duration.ofMinutes(15));
        assertThat(quota.take("kiosk-a")).isEmpty();
    }

    @Test
    void aClockThatJumpsBackLocksNobodyOut() throws Exception {
        taken("kiosk-a", 50);
        clock.set(Instant.EPOCH);
        assertThat(quota.take("kiosk-a")).isEmpty();
    }
}
