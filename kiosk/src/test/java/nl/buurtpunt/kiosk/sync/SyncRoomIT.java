package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.store.InMemoryIdentityStore;
import nl.buurtpunt.kiosk.store.InMemoryLetterStore;
import nl.buurtpunt.kiosk.store.InMemoryReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncRoomIT {
    private static final TestCertificate CERTIFICATE = TestCertificate.make();

    private final TwinServer server = new TwinServer();
    private final CurrentGuide screen = new CurrentGuide(Content.builtIn());
    private final SyncRoom.Stores stores = new SyncRoom.Stores(
            new InMemoryIdentityStore(), new InMemoryReleaseStore(), new InMemoryLetterStore(), Duration.ofDays(90));

    private SyncRoom open(String url, String rootKey, Clock clock) {
        return SyncRoom.open(
                new SyncRoom.Server(url, List.of(CERTIFICATE.pin().base64()), rootKey, false),
                stores,
                new SyncRoom.Screen(screen, Content.builtIn()),
                new SecureRandom(),
                clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2029-11-21T00:00:00Z"})
    void enrolsAndShowsTheGuideWhateverTheClockSays(String time) throws InterruptedException {
        server.publish(Content.guide(3, "een"));
        server.confirmAtOnce = true;
        var shown = new CountDownLatch(1);
        screen.onReplace(guide -> shown.countDown());
        Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
        try (var https = new TwinOverHttps(server, CERTIFICATE);
                SyncRoom room = open(
                        "https://localhost:" + https.port(),
                        server.root.verifyingKey().spki(),
                        clock);
                ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor()) {
            room.releases().load();
            assertThat(room.enrolment().progress()).isInstanceOf(EnrolmentProgress.Waiting.class);
            room.loop().start(executor);

            assertThat(shown.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(room.enrolment().progress()).isInstanceOf(EnrolmentProgress.Confirmed.class);
            assertThat(room.health().connected()).isTrue();
            assertThat(room.health().release()).endsWith("/1");
            executor.shutdownNow();
        }
        assertThat(screen.get().services()).hasSize(3);
    }

    @Test
    void stopsTheStartWhenTheRootKeyIsNone() {
        assertThatThrownBy(() -> open("https://localhost", "AAAA", Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
