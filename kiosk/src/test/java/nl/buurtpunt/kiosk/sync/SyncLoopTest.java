package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.buurtpunt.protocol.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncLoopTest {
    private final SyncBench kiosk = SyncBench.inMemory();

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void enrolsThenFetchesThenWaitsForNews() {
        assertThat(kiosk.loop.step()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
        kiosk.server.confirm(kiosk.own.key().verifyingKey());
        assertThat(kiosk.loop.step()).isZero();
        assertThat(kiosk.loop.step()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));

        kiosk.server.publish(Content.guide(3, "een"));
        assertThat(kiosk.loop.step()).isZero();
        assertThat(kiosk.onScreen()).isEqualTo("een");
        assertThat(kiosk.loop.step()).isBetween(Duration.ofMillis(100), Duration.ofMillis(300));
    }

    @Test
    void waitsLongerAfterEachFailureAndNeverForEver() {
        kiosk.enrolled();
        ((InMemoryServerLink) kiosk.link).pullThePlug();
        for (int failure = 0; failure < 40; failure++) {
            Duration full = Duration.ofSeconds(Math.min(120, 1L << Math.min(failure, 10)));
            assertThat(kiosk.loop.step())
                    .isBetween(full.dividedBy(2), full.multipliedBy(3).dividedBy(2));
        }
        assertThat(kiosk.warnings()).isEmpty();
    }

    @Test
    void comesBackAtOnceToShortWaitsWhenTheServerIsBack() {
        kiosk.enrolled();
        kiosk.server.publish(Content.guide(3, "een"));
        kiosk.server.busySeconds = 90;
        assertThat(kiosk.loop.step()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(92));
        kiosk.server.busySeconds = 0;
        assertThat(kiosk.loop.step()).isZero();
    }

    @Test
    void asksForTheKeysAtFirstAndThenNowAndAgain() {
        kiosk.enrolled();
        kiosk.server.publish(Content.guide(3, "een"));
        kiosk.server.requests.clear();
        steps(SyncLoop.ROUNDS_BETWEEN_KEYS);
        assertThat(questionsForKeys()).isEqualTo(1);
        steps(2);
        assertThat(questionsForKeys()).isEqualTo(2);
    }

    private void steps(int rounds) {
        for (int i = 0; i < rounds; i++) {
            kiosk.loop.step();
        }
    }

    private long questionsForKeys() {
        return kiosk.server.requests.stream()
                .filter(it -> it.path().equals(Api.KEYS))
                .count();
    }

    @Test
    void goesBackToTheCodeWhenTheServerNoLongerKnowsIt() {
        kiosk.enrolled();
        kiosk.server.publish(Content.guide(3, "een"));
        kiosk.loop.step();
        kiosk.server.confirmAtOnce = false;
        kiosk.server.forgetKiosks();

        kiosk.loop.step();
        assertThat(kiosk.enrolment.progress()).isInstanceOf(EnrolmentProgress.Waiting.class);
        kiosk.loop.step();
        assertThat(kiosk.onScreen()).isEqualTo("een");

        kiosk.server.confirm(kiosk.own.key().verifyingKey());
        kiosk.loop.step();
        assertThat(kiosk.enrolment.progress()).isInstanceOf(EnrolmentProgress.Confirmed.class);
    }

    @Test
    void asksSeldomWhileRevokedAndGoesOnShowing() {
        kiosk.enrolled();
        kiosk.server.publish(Content.guide(3, "een"));
        kiosk.loop.step();
        kiosk.server.revoke(kiosk.own.key().verifyingKey());

        assertThat(kiosk.loop.step()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(kiosk.loop.step()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(kiosk.enrolment.progress()).isInstanceOf(EnrolmentProgress.Revoked.class);
        assertThat(kiosk.onScreen()).isEqualTo("een");
    }

    @Test
    void goesRoundOnItsExecutorUntilThatIsShutDown() throws InterruptedException {
        var rounds = new CountDownLatch(1);
        kiosk.server.confirmAtOnce = true;
        kiosk.server.publish(Content.guide(3, "een"));
        kiosk.screen.onReplace(guide -> rounds.countDown());
        try (ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor()) {
            kiosk.loop.start(executor);
            assertThat(rounds.await(30, TimeUnit.SECONDS)).isTrue();
            executor.shutdownNow();
        }
        assertThat(kiosk.onScreen()).isEqualTo("een");
    }

    @Test
    void spreadsWaitsTheSameWayForTheSameSeed() {
        var one = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(9));
        var other = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(9));
        for (int i = 0; i < 100; i++) {
            assertThat(one.next()).isEqualTo(other.next()).isLessThanOrEqualTo(Duration.ofSeconds(90));
        }
        one.reset();
        assertThat(one.next()).isLessThan(Duration.ofMillis(1_501));
    }
}
