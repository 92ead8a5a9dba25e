package nl.buurtpunt.kiosk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.store.Identity.HeldKeyList;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.kiosk.sync.EnrolmentProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The thread from a content file to a kiosk: the packaged server, the real guide, real sockets, real stores.
@ExtendWith(SharedTown.class)
final class ThreadIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DEBTS = "schuldhulpverlening-heerlen";
    private static final long MOST_BYTES_FOR_ONE_EDIT = 4096;

    private final Town town;

    ThreadIT(Town town) {
        this.town = town;
    }

    @Test
    void aConfirmedKioskShowsTheGuideAndAnEditedServiceFollowsForAFewKilobytes() throws IOException {
        try (KioskCore kiosk = town.confirmedKiosk("edit")) {
            assertThat(kiosk.guide().services()).hasSizeGreaterThanOrEqualTo(60);
            assertThat(kiosk.guide().topics()).hasSizeGreaterThanOrEqualTo(15);
            assertThat(kiosk.guide().point(Town.POINT)).isPresent();

            String sentence = "Lukt betalen niet meer? U krijgt gratis hulp.";
            town.city().editSentence(DEBTS, sentence);
            town.server()
                    .command(
                            "guide",
                            "import",
                            town.city().city().toString(),
                            town.city().example().toString());
            awaitQuiet();
            CountingProxy.Count before = town.proxy().count();
            long start = System.nanoTime();
            town.server().command("guide", "publish");
            long published = System.nanoTime();
            kiosk.awaitSentence(DEBTS, sentence);
            long shown = System.nanoTime();
            awaitQuiet();

            CountingProxy.Count cost = town.proxy().count().since(before);
            System.err.printf(
                    "one edited service: on screen %d ms after the publish command began, %d ms after it ended; "
                            + "%d bytes to the kiosk, %d to the server (TLS included)%n",
                    (shown - start) / 1_000_000, (shown - published) / 1_000_000, cost.toKiosk(), cost.toServer());
            assertThat(cost.total()).isLessThanOrEqualTo(MOST_BYTES_FOR_ONE_EDIT);
        }
    }

    @Test
    void aRollbackBringsTheOldTextUnderAHigherVersion() throws IOException {
        try (KioskCore kiosk = town.confirmedKiosk("rollback")) {
            String before = kiosk.sentence(DEBTS);
            long version = version(kiosk.guide().edition());
            town.city().editSentence(DEBTS, "Deze zin wordt teruggedraaid.");
            town.publish();
            kiosk.awaitSentence(DEBTS, "Deze zin wordt teruggedraaid.");

            town.server().command("guide", "rollback", Long.toString(version));

            kiosk.awaitSentence(DEBTS, before);
            assertThat(version(kiosk.guide().edition())).isGreaterThan(version + 1);
        }
    }

    @Test
    void aRevokedKioskKeepsShowingTheGuideAlsoAfterARestart() throws IOException {
        try (KioskCore kiosk = town.confirmedKiosk("revoked")) {
            var confirmed = (EnrolmentProgress.Confirmed) kiosk.progress();
            town.server().command("kiosk", "revoke", confirmed.kioskId());
            Await.until("the revocation", PATIENCE, () -> kiosk.progress() instanceof EnrolmentProgress.Revoked);
            assertThat(kiosk.guide().services()).isNotEmpty();
        }
        try (KioskCore restarted = town.kiosk("revoked")) {
            Await.until("the revocation", PATIENCE, () -> restarted.progress() instanceof EnrolmentProgress.Revoked);
            assertThat(restarted.guide().services()).isNotEmpty();
        }
    }

    @Test
    void aKioskThatThinksItIs1970AndOneThreeYearsAheadAreServedAlike() throws IOException {
        Clock first = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofDays(3 * 365));
        try (KioskCore early = town.confirmedKiosk("1970", first);
                KioskCore late = town.confirmedKiosk("ahead", ahead)) {
            assertThat(early.guide().services()).isNotEmpty();
            assertThat(late.guide().edition()).isEqualTo(early.guide().edition());
        }
    }

    @Test
    void aRenewedReleaseKeyIsTrustedOnTheWordOfTheRootKey() throws IOException {
        town.confirmedKiosk("rotation").close();
        long number = keyListNumber("rotation");
        town.server().command("keys", "publish", "--root", town.rootKey().toString(), "--renew", "release");
        try (KioskCore kiosk = town.kiosk("rotation")) {
            town.city().editSentence(DEBTS, "Getekend met een nieuwe sleutel.");
            town.publish();
            kiosk.awaitSentence(DEBTS, "Getekend met een nieuwe sleutel.");
        }
        assertThat(keyListNumber("rotation")).isGreaterThan(number);
    }

    /// A file is open to one program only: to be asked when the kiosk has ended.
    private long keyListNumber(String name) {
        try (var identity = StoreFolder.at(town.kioskData(name)).openIdentity()) {
            return identity.read().keyList().map(HeldKeyList::number).orElse(-1L);
        }
    }

    /// Nothing has passed the proxy for a while: whoever waits at the server waits.
    private void awaitQuiet() {
        var last = new Object() {
            CountingProxy.Count count = town.proxy().count();
            long since = System.nanoTime();
        };
        Await.until("quiet on the line", PATIENCE, () -> {
            CountingProxy.Count now = town.proxy().count();
            if (!now.equals(last.count)) {
                last.count = now;
                last.since = System.nanoTime();
            }
            return System.nanoTime() - last.since > Duration.ofMillis(1500).toNanos();
        });
    }

    private static long version(Edition edition) {
        String order = edition.order();
        return Long.parseLong(order.substring(order.indexOf('/') + 1));
    }
}
