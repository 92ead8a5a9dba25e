package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.buurtpunt.kiosk.store.CurrentRelease;
import nl.buurtpunt.kiosk.store.Identity.OrderFloor;
import nl.buurtpunt.kiosk.store.InMemoryIdentityStore;
import nl.buurtpunt.kiosk.store.InMemoryReleaseStore;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.kiosk.store.StoredOrder;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseSyncTest {
    private final InMemoryReleaseStore store = new InMemoryReleaseStore();
    private final InMemoryIdentityStore identity = new InMemoryIdentityStore();
    private final TwinServer server = new TwinServer();
    private SyncBench kiosk = SyncBench.inMemory(server, identity, store).enrolled();

    @AfterEach
    void close() {
        kiosk.close();
    }

    private RefusalReason refused() {
        return kiosk.run() instanceof SyncOutcome.Refused(Refusal refusal) ? refusal.reason() : throwing("not refused");
    }

    private static RefusalReason throwing(String message) {
        throw new AssertionError(message);
    }

    @Test
    void showsTheFirstReleaseAndThenOnlyNewerOnes() {
        assertThat(kiosk.run()).isEqualTo(new SyncOutcome.NothingPublished());
        assertThat(kiosk.onScreen()).isEqualTo("built-in");

        ReleaseOrder first = server.publish(Content.guide(3, "een"));
        assertThat(kiosk.run()).isEqualTo(new SyncOutcome.Switched(first.toString()));
        assertThat(kiosk.onScreen()).isEqualTo("een");
        assertThat(kiosk.run()).isEqualTo(new SyncOutcome.UpToDate());

        server.publish(Content.guide(3, "twee"));
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        assertThat(kiosk.onScreen()).isEqualTo("twee");
        assertThat(kiosk.warnings()).isEmpty();
        assertThat(kiosk.journal.health().connected()).isTrue();
    }

    @Test
    void goesThroughItsStepsInOrder() {
        server.publish(Content.guide(1, "een"));
        kiosk.run();
        assertThat(kiosk.steps).containsExactly(SwitchStep.values());
    }

    @Test
    void aRollbackIsANewerReleaseWithTheOldContentAndCostsNoEntries() {
        List<Entry> old = Content.guide(3, "een");
        server.publish(old);
        kiosk.run();
        server.publish(Content.guide(3, "twee"));
        kiosk.run();
        server.askedEntries.clear();

        server.publish(old);
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);

        assertThat(kiosk.onScreen()).isEqualTo("een");
        assertThat(server.askedEntries).isEmpty();
    }

    @Test
    void fetchesOnlyWhatItLacksInBatches() {
        server.publish(Content.guide(1_000, "een"));
        kiosk.run();
        assertThat(server.askedEntries).hasSize(1_005);
        assertThat(new HashSet<>(server.askedEntries)).hasSize(1_005);
        assertThat(kiosk.steps.stream().filter(SwitchStep.BATCH_STAGED::equals)).hasSize(6);

        server.askedEntries.clear();
        server.publish(Content.guide(1_000, "een andere"));
        kiosk.run();
        assertThat(server.askedEntries).hasSize(2);
        assertThat(kiosk.onScreen()).isEqualTo("een andere");
    }

    @Test
    void aDownloadThatStoppedGoesOnWhereItStopped() {
        server.publish(Content.guide(1_000, "een"));
        store.failNext(new StoreTrouble.DiskFull());
        assertThat(refused()).isEqualTo(RefusalReason.DISK_FULL);
        assertThat(server.askedEntries).hasSize(200);

        kiosk.run();
        kiosk = kiosk.restart();
        server.askedEntries.clear();
        kiosk.run();
        assertThat(server.askedEntries).isEmpty();
    }

    @Test
    void showsTheStoredReleaseAfterARestartWithoutAnyServer() {
        server.publish(Content.guide(3, "een"));
        kiosk.run();
        kiosk = kiosk.restart();
        ((InMemoryServerLink) kiosk.link).pullThePlug();

        assertThat(kiosk.onScreen()).isEqualTo("built-in");
        kiosk.sync.load();
        assertThat(kiosk.onScreen()).isEqualTo("een");
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Offline.class);
        assertThat(kiosk.journal.health().connected()).isFalse();
        assertThat(kiosk.warnings()).isEmpty();
    }

    @Test
    void rebuildsADamagedReleaseStoreFromTheServer() {
        server.publish(Content.guide(3, "een"));
        kiosk.run();
        kiosk = kiosk.restart();
        store.failNext(new StoreTrouble.Damaged("half a page"));

        kiosk.sync.load();
        assertThat(kiosk.onScreen()).isEqualTo("built-in");
        assertThat(kiosk.journal.health().storeDamage()).contains("half a page");

        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        assertThat(kiosk.onScreen()).isEqualTo("een");
    }

    @Test
    void rebuildsAStoreThatIsFoundDamagedInTheMiddleOfASwitch() {
        server.publish(Content.guide(3, "een"));
        kiosk.run();
        server.publish(Content.guide(3, "twee"));
        store.failNext(new StoreTrouble.Damaged("half a page"));

        assertThat(refused()).isEqualTo(RefusalReason.STORE);
        assertThat(kiosk.onScreen()).isEqualTo("een");

        kiosk.run();
        assertThat(kiosk.run()).isIn(new SyncOutcome.UpToDate(), new SyncOutcome.NothingPublished());
        assertThat(kiosk.onScreen()).isEqualTo("twee");
    }

    @Test
    void fillsAStoreAnewThatIsFoundDamagedAfterASwitch() {
        server.publish(Content.guide(3, "een"));
        kiosk.onStep(SwitchStep.ON_SCREEN, () -> store.failNext(new StoreTrouble.Damaged("half a page")));
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        assertThat(store.current()).isEqualTo(new CurrentRelease.None());

        kiosk.onStep(SwitchStep.ON_SCREEN, () -> {});
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        assertThat(store.current()).isInstanceOf(CurrentRelease.Held.class);
        assertThat(kiosk.onScreen()).isEqualTo("een");
    }

    @Test
    void followsAKeyThatWasReplacedByWordOfTheRootOnly() {
        server.publish(Content.guide(1, "een"));
        kiosk.run();
        server.rotateKey(2);
        server.publish(Content.guide(1, "twee"));
        kiosk.run();
        assertThat(kiosk.onScreen()).isEqualTo("twee");

        SigningKey stranger = SigningKey.generate(new SecureRandom());
        server.rotateKey(3);
        server.publish(Content.guide(1, "drie"));
        SignedText forged = server.keyList(3, stranger);
        server.serveKeys(new SignedText(forged.text().replace("number 3", "number 4"), "root", forged.signature()));
        assertThat(refused()).isEqualTo(RefusalReason.KEY_LIST);

        server.serveKeys(server.keyList(1, stranger));
        assertThat(refused()).isEqualTo(RefusalReason.KEY_LIST);

        server.serveKeys(server.keyList(4, stranger));
        assertThat(refused()).isEqualTo(RefusalReason.KEY);
        assertThat(kiosk.onScreen()).isEqualTo("twee");
    }

    @Test
    void refusesWhatLiesBelowItsFloorEvenWithAnEmptyStore() {
        server.publish(Content.guide(1, "een"));
        kiosk.run();
        server.publish(Content.guide(1, "twee"));
        kiosk.run();
        server.restoreBackup(new Epoch(1_763_690_000_000L, 7), 0);
        server.publish(Content.guide(1, "oud"));
        kiosk = SyncBench.inMemory(server, identity, new InMemoryReleaseStore());

        assertThat(refused()).isEqualTo(RefusalReason.ORDER);
        assertThat(kiosk.onScreen()).isEqualTo("built-in");
    }

    @Test
    void acceptsALowerVersionOfALaterEpochAndShowsTheServerWhatItHadSeen() throws MalformedWireException {
        server.publish(Content.guide(1, "een"));
        server.publish(Content.guide(1, "twee"));
        kiosk.run();
        server.restoreBackup(new Epoch(1_763_690_000_001L, -1), 0);
        server.publish(Content.guide(1, "hersteld"));

        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        assertThat(kiosk.onScreen()).isEqualTo("hersteld");

        kiosk.run();
        String shown = server.requests.getLast().header(Api.SEEN_ORDER_HEADER).orElseThrow();
        OrderStatement seen =
                OrderStatement.parse(SignedText.ofHeaderValue(shown).text());
        assertThat(seen.order()).isEqualTo(new ReleaseOrder(new Epoch(1_763_690_000_001L, -1), 1));
    }

    @Test
    void acceptsAgainTheReleaseWhoseFloorWasRaisedBeforeAPowerCut() {
        server.publish(Content.guide(1, "een"));
        kiosk.run();
        ReleaseOrder second = server.publish(Content.guide(1, "twee"));
        OrderFloor floor = identity.read().floor().orElseThrow();
        identity.raiseFloor(new OrderFloor(
                new StoredOrder(
                        second.epoch().restoredAtMillis(), second.epoch().random(), second.version()),
                floor.evidence()));
        kiosk = kiosk.restart();
        kiosk.sync.load();
        assertThat(kiosk.onScreen()).isEqualTo("een");

        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        assertThat(kiosk.onScreen()).isEqualTo("twee");
    }

    @Test
    void keepsTheOldReleaseWhenTheIdentityCannotBeWritten() {
        server.publish(Content.guide(1, "een"));
        kiosk.run();
        server.publish(Content.guide(1, "twee"));
        identity.failNext(new StoreTrouble.Unwritable("the card is read-only"));

        assertThat(refused()).isEqualTo(RefusalReason.STORE);
        assertThat(kiosk.onScreen()).isEqualTo("een");
        assertThat(kiosk.steps).doesNotContainSubsequence(SwitchStep.PRUNED, SwitchStep.FLOOR_RAISED);
    }

    @Test
    void passesOverKindsOfANewerServerAndEntriesItCannotRead() {
        List<ManifestEntry> lines = new ArrayList<>(
                Content.guide(3, "een").stream().map(ManifestEntry::of).toList());
        server.publish(Content.guide(3, "een"));
        lines.add(server.hold("notice", "feest", "{\"id\":\"feest\"}"));
        lines.add(server.hold("service", "stuk", "{\"id\":\"stuk\"}"));
        server.publishLines(lines);

        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Switched.class);
        assertThat(kiosk.screen.get().services()).hasSize(3);
        assertThat(((CurrentRelease.Held) store.current()).entries()).hasSize(lines.size());
    }

    @Test
    void refusesAReleaseWithoutACityOrWithACityItCannotRead() {
        List<Entry> none = Content.guide(1, "een").stream().skip(1).toList();
        server.publish(none);
        assertThat(refused()).isEqualTo(RefusalReason.CONTENT);

        List<ManifestEntry> lines =
                new ArrayList<>(none.stream().map(ManifestEntry::of).toList());
        lines.add(server.hold("city", "stad", "{\"id\":\"stad\"}"));
        server.publish(none);
        server.publishLines(lines);
        assertThat(refused()).isEqualTo(RefusalReason.CONTENT);
        assertThat(store.current()).isEqualTo(new CurrentRelease.None());
    }

    @Test
    void refusesAReleaseWhoseServerLacksAnEntry() {
        List<ManifestEntry> lines = new ArrayList<>(
                Content.guide(1, "een").stream().map(ManifestEntry::of).toList());
        lines.add(ManifestEntry.of(Content.service("niet-gehouden", "x")));
        server.publish(Content.guide(1, "een"));
        server.publishLines(lines);
        assertThat(refused()).isEqualTo(RefusalReason.ENTRY_LACKING);
    }

    @Test
    void logsARefusalOncePerReleaseAndCountsThemAll() {
        server.publish(Content.guide(1, "een"));
        for (int i = 0; i < 5; i++) {
            store.failNext(new StoreTrouble.DiskFull());
            assertThat(refused()).isEqualTo(RefusalReason.DISK_FULL);
        }
        server.publish(Content.guide(1, "twee"));
        store.failNext(new StoreTrouble.DiskFull());
        refused();

        assertThat(kiosk.warnings()).hasSize(2).allMatch(it -> it.startsWith("D1 "));
        assertThat(kiosk.journal.health().refused(RefusalReason.DISK_FULL)).isEqualTo(6);
        assertThat(kiosk.journal.health().lastRefusal()).map(Refusal::reason).contains(RefusalReason.DISK_FULL);
    }

    @Test
    void stopsFetchingWhenItIsTurnedAwayAndKeepsItsGuide() {
        server.publish(Content.guide(1, "een"));
        kiosk.run();
        server.publish(Content.guide(1, "twee"));
        server.revoke(kiosk.own.key().verifyingKey());
        assertThat(kiosk.run()).isEqualTo(new SyncOutcome.Revoked());
        server.forgetKiosks();
        assertThat(kiosk.run()).isEqualTo(new SyncOutcome.NotEnrolled());
        assertThat(kiosk.onScreen()).isEqualTo("een");
    }
}
