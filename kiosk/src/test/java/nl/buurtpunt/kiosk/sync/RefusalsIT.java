package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import nl.buurtpunt.kiosk.guide.LetterPromise;
import nl.buurtpunt.kiosk.store.FaultyDisk;
import nl.buurtpunt.kiosk.store.InMemoryIdentityStore;
import nl.buurtpunt.kiosk.store.InMemoryReleaseStore;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.LettersEntry;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.EntryBatch;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.SignedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that must be refused, over real sockets: each time the old release stays on screen, one line is logged
/// however often it comes back, and once the cause is gone the new release is taken.
class RefusalsIT {
    private static final TestCertificate CERTIFICATE = TestCertificate.make();
    private static final TestCertificate OTHER = TestCertificate.make();
    private static final String HOST = "brief.stad.example";
    private static final String STRANGER = "brief.stat.example";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TwinServer server = new TwinServer();
    private final TwinOverHttps https = new TwinOverHttps(server, CERTIFICATE);
    private final FlakyProxy proxy = new FlakyProxy(CERTIFICATE, CERTIFICATE, https.port());
    private SyncBench kiosk = kiosk(new InMemoryReleaseStore(), PATIENCE);

    @BeforeEach
    void holdAFirstRelease() {
        server.publish(Content.guide(20, "oud"));
        kiosk.enrolled();
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        server.publish(Content.guide(20, "nieuw"));
    }

    @AfterEach
    void close() {
        kiosk.close();
        proxy.close();
        https.close();
    }

    private SyncBench kiosk(ReleaseStore store, Duration patience) {
        LinkSettings settings = LinkSettings.of(
                "https://localhost:" + proxy.port(), List.of(CERTIFICATE.pin().base64()), false);
        return new SyncBench(
                server, new InMemoryIdentityStore(), store, signer -> new HttpsServerLink(settings, signer, patience));
    }

    private void refusedThenTaken(RefusalReason reason) {
        refused(reason);
        proxy.behave();
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        assertThat(kiosk.onScreen()).isEqualTo("nieuw");
        assertThat(kiosk.warnings()).hasSize(1);
    }

    private void refused(RefusalReason reason) {
        for (int i = 0; i < 3; i++) {
            assertThat(kiosk.run())
                    .isInstanceOfSatisfying(
                            SyncOutcome.Refused.class,
                            it -> assertThat(it.refusal().reason()).isEqualTo(reason));
        }
        assertThat(kiosk.onScreen()).isEqualTo("oud");
        assertThat(kiosk.screen.get().letterPromise().publicAddress().orElse(HOST))
                .contains(HOST);
        assertThat(kiosk.warnings()).singleElement().asString().startsWith(reason.code() + " refused (");
        assertThat(kiosk.journal.health().refused(reason)).isEqualTo(3);
    }

    @Test
    void aWrongSignature() {
        String other =
                SignedText.sign("x", SigningKey.generate(new SecureRandom())).signature();
        proxy.on(Api.CURRENT_RELEASE, release(it -> new CurrentRelease(it.manifest(), it.keyId(), other, it.order())));
        refusedThenTaken(RefusalReason.SIGNATURE);
    }

    @Test
    void aManifestThatWasChangedUnderItsSignature() {
        proxy.on(Api.CURRENT_RELEASE, release(it -> {
            String changed = String.valueOf(server.full().manifest().text()).replace("2027-", "2037-");
            return CurrentRelease.full(new SignedText(changed, it.keyId(), it.signature()), it.order());
        }));
        refusedThenTaken(RefusalReason.SIGNATURE);
    }

    @Test
    void aSignedOrderThatBelongsToAnotherRelease() throws MalformedWireException {
        CurrentRelease now = server.full();
        server.publish(Content.guide(20, "nieuw"));
        proxy.on(
                Api.CURRENT_RELEASE,
                release(it -> new CurrentRelease(it.manifest(), it.keyId(), it.signature(), now.order())));
        refusedThenTaken(RefusalReason.SIGNATURE);
    }

    @Test
    void aKeyThatIsNotInUse() {
        SigningKey stranger = SigningKey.generate(new SecureRandom());
        proxy.on(Api.CURRENT_RELEASE, release(it -> {
            String text = String.valueOf(server.full().manifest().text());
            return CurrentRelease.full(
                    SignedText.sign(text, stranger), SignedText.sign(it.order().text(), stranger));
        }));
        refusedThenTaken(RefusalReason.KEY);
    }

    @Test
    void anOlderReleaseThatWasOnceGood() {
        CurrentRelease second = server.full();
        kiosk.run();
        server.publish(Content.guide(20, "oud"));
        kiosk.run();
        server.publish(Content.guide(20, "nieuw"));
        proxy.on(Api.CURRENT_RELEASE, release(it -> second));
        refusedThenTaken(RefusalReason.ORDER);
    }

    @Test
    void anEntryWithAnotherHash() {
        proxy.on(Api.ENTRY_BATCHES, entries(text -> text.replace("Hulp.", "Geld.")));
        refusedThenTaken(RefusalReason.ENTRY_HASH);
    }

    /// Residents' codes would go there.
    @Test
    void anAddressForCodesThatIsNotTheCitys() {
        holdAPromise();
        proxy.on(Api.ENTRY_BATCHES, entries(text -> text.replace(HOST, STRANGER)));
        refusedThenTaken(RefusalReason.ENTRY_HASH);
        promises(15);
    }

    @Test
    void anAddressForCodesThatTheManifestWasMadeToFit() {
        holdAPromise();
        String good = ManifestEntry.of(promise(15)).sha256();
        String bad = ManifestEntry.of(new LettersEntry(LettersEntry.ID, 15, "https://" + STRANGER + "/brief"))
                .sha256();
        proxy.on(Api.ENTRY_BATCHES, entries(text -> text.replace(HOST, STRANGER)));
        proxy.on(Api.CURRENT_RELEASE, release(it -> {
            String text = String.valueOf(server.full().manifest().text());
            assertThat(text).contains(good);
            return CurrentRelease.full(new SignedText(text.replace(good, bad), it.keyId(), it.signature()), it.order());
        }));
        refusedThenTaken(RefusalReason.SIGNATURE);
        promises(15);
    }

    private void holdAPromise() {
        server.publish(guide("oud", 10));
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        promises(10);
        server.publish(guide("nieuw", 15));
    }

    private void promises(int days) {
        assertThat(kiosk.screen.get().letterPromise())
                .isEqualTo(new LetterPromise(Optional.of("https://" + HOST + "/brief"), OptionalInt.of(days)));
    }

    private static List<Entry> guide(String note, int days) {
        List<Entry> entries = Content.guide(20, note);
        entries.add(promise(days));
        return entries;
    }

    private static LettersEntry promise(int days) {
        return new LettersEntry(LettersEntry.ID, days, "https://" + HOST + "/brief");
    }

    @Test
    void anEntryWithAnotherLength() {
        proxy.on(Api.ENTRY_BATCHES, entries(text -> text + " "));
        refusedThenTaken(RefusalReason.ENTRY_LENGTH);
    }

    @Test
    void anEntryThatIsLeftOut() {
        proxy.on(Api.ENTRY_BATCHES, batch(it -> new EntryBatch(List.of())));
        refusedThenTaken(RefusalReason.ENTRY_LACKING);
    }

    @Test
    void aDownloadThatIsCutOff() {
        proxy.on(Api.ENTRY_BATCHES, new FlakyProxy.Truncate(100));
        refusedThenTaken(RefusalReason.CUT_OFF);
    }

    @Test
    void aManifestThatIsCutOff() {
        proxy.on(Api.CURRENT_RELEASE, new FlakyProxy.Truncate(100));
        refusedThenTaken(RefusalReason.CUT_OFF);
    }

    @Test
    void theFriendlyPageOfACaptivePortal() {
        byte[] page = "<html>Welkom op onze wifi</html>".getBytes(StandardCharsets.UTF_8);
        proxy.on(
                Api.CURRENT_RELEASE,
                new FlakyProxy.Instead("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", page));
        refusedThenTaken(RefusalReason.NOT_OUR_SERVER);
    }

    @Test
    void aServerWithAnotherTlsKey() {
        try (var impostor = new FlakyProxy(OTHER, CERTIFICATE, https.port())) {
            LinkSettings settings = LinkSettings.of(
                    "https://localhost:" + impostor.port(),
                    List.of(CERTIFICATE.pin().base64()),
                    false);
            try (var bench = new SyncBench(
                    server, kiosk.identity, kiosk.store, signer -> new HttpsServerLink(settings, signer, PATIENCE))) {
                bench.sync.load();
                assertThat(bench.run()).isInstanceOf(SyncOutcome.Refused.class);
                assertThat(bench.onScreen()).isEqualTo("oud");
                assertThat(bench.warnings()).singleElement().asString().startsWith("N2 ");
            }
        }
    }

    @Test
    void aFullDisk(@TempDir Path folder) {
        kiosk.close();
        FaultyDisk.repair();
        kiosk = kiosk(FaultyDisk.folder(folder).openRelease(), PATIENCE);
        kiosk.enrolled();
        server.publish(Content.guide(20, "oud"));
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        server.publish(Content.guide(20, "nieuw"));

        FaultyDisk.fullAfter(0);
        refused(RefusalReason.DISK_FULL);
        FaultyDisk.repair();

        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        assertThat(kiosk.onScreen()).isEqualTo("nieuw");
        kiosk.store.close();
    }

    @Test
    void aConfirmationThatWasMadeForAnotherNonce() {
        SignedText replayed = server.full().order();
        proxy.on(
                Api.ENROLMENTS,
                new FlakyProxy.Lie(body -> WireJson.write(EnrolmentState.confirmed("kiosk-2", "voorbeeld", replayed))));
        try (SyncBench fresh = kiosk(new InMemoryReleaseStore(), PATIENCE)) {
            assertThat(fresh.enrolment.ask())
                    .get()
                    .isInstanceOfSatisfying(
                            SyncOutcome.Refused.class,
                            it -> assertThat(it.refusal().reason()).isEqualTo(RefusalReason.SIGNATURE));
            assertThat(fresh.enrolment.progress()).isInstanceOf(EnrolmentProgress.Waiting.class);
            assertThat(fresh.identity.read().floor()).isEmpty();
            assertThat(fresh.identity.read().confirmation()).isEmpty();
        }
    }

    @Test
    void aNetworkThatDropsOrNeverAnswersIsNoRefusalAndNoLogLine() {
        proxy.on(Api.CURRENT_RELEASE, new FlakyProxy.Drop());
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Offline.class);
        proxy.on(Api.ENTRY_BATCHES, new FlakyProxy.Drop());
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Offline.class);
        assertThat(kiosk.onScreen()).isEqualTo("oud");
        assertThat(kiosk.warnings()).isEmpty();
        proxy.behave();
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
    }

    private static FlakyProxy.Lie release(UnaryOperator<CurrentRelease> change) {
        return new FlakyProxy.Lie(body -> WireJson.write(change.apply(read(CurrentRelease.class, body))));
    }

    private static FlakyProxy.Lie batch(UnaryOperator<EntryBatch> change) {
        return new FlakyProxy.Lie(body -> WireJson.write(change.apply(read(EntryBatch.class, body))));
    }

    private static FlakyProxy.Lie entries(UnaryOperator<String> change) {
        return batch(it -> new EntryBatch(it.entries().stream()
                .map(item -> new EntryBatch.Item(item.sha256(), change.apply(item.text())))
                .toList()));
    }

    private static <T> T read(Class<T> type, byte[] body) {
        try {
            return WireJson.read(type, body);
        } catch (MalformedWireException e) {
            throw new AssertionError(e);
        }
    }
}
