package nl.buurtpunt.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.content.EntryCodec.ReadEntry.Understood;
import nl.buurtpunt.protocol.content.LettersEntry;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.SignedText;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.key.KeyRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {
    private static final Duration DAYS_90 = Duration.ofDays(90);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00.5Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final SigningKey root = SigningKey.generate(random);
    private KeyFolder keys;

    @BeforeEach
    void publishKeys() throws KeyFileException {
        keys = new KeyFolder(folder);
        keys.publish(root, EnumSet.noneOf(KeyUse.class), Set.of(), random, CLOCK);
    }

    private Releases releases(ReleaseStore store) {
        return releases(store, CLOCK);
    }

    private Releases promising(ReleaseStore store, int days) {
        Instant later = CLOCK.instant().plus(DAYS_90).plusSeconds(days);
        return new Releases(
                store, new KeyRing(keys), Clock.fixed(later, ZoneOffset.UTC), random, List.of(letters(days)));
    }

    private static LettersEntry letters(int days) {
        return new LettersEntry(LettersEntry.ID, days, "https://brief.voorbeeld.nl/brief");
    }

    /// What a kiosk reads in what is published now, by the lines of its manifest.
    private static List<Entry> published(Releases releases) throws MalformedWireException {
        var entries = new ArrayList<Entry>();
        for (ManifestEntry line : Manifest.parse(
                        releases.current().orElseThrow().manifest().text())
                .entries()) {
            byte[] bytes = releases.entryText(line.sha256()).orElseThrow().getBytes(StandardCharsets.UTF_8);
            assertThat(Sha256.hex(bytes)).isEqualTo(line.sha256());
            assertThat(EntryCodec.read(line.knownKind().orElseThrow(), bytes))
                    .isInstanceOfSatisfying(Understood.class, it -> entries.add(it.entry()));
        }
        return entries;
    }

    private Releases releases(ReleaseStore store, Clock clock) {
        return new Releases(store, new KeyRing(keys), clock, random, List.of());
    }

    private static List<Entry> guide(String sentence) {
        var texts = new TreeMap<String, String>();
        texts.put("home.title", sentence);
        return List.of(new SentencesEntry("nl", texts));
    }

    @Test
    void signsWhatItPublishesAndTellsListeners() throws Exception {
        Releases releases = releases(new InMemoryReleaseStore());
        var rings = new AtomicInteger();
        var listening = releases.listen(rings::incrementAndGet);

        PublishResult result = releases.publish(guide("een"), DAYS_90, "begin");

        assertThat(result).isInstanceOfSatisfying(PublishResult.Published.class, it -> {
            assertThat(it.changed()).isEqualTo(1);
            assertThat(it.release().order().version()).isEqualTo(1);
        });
        Release current = releases.current().orElseThrow();
        var key = keys.list().orElseThrow().find(current.manifest().keyId(), KeyUse.RELEASE);
        assertThat(current.manifest().verifiedBy(key.orElseThrow())).isTrue();
        Manifest manifest = Manifest.parse(current.manifest().text());
        assertThat(releases.entryText(manifest.entries().getFirst().sha256()).orElseThrow())
                .contains("een");
        assertThat(rings).hasValue(1);
        listening.close();
        releases.publish(guide("twee"), DAYS_90, "");
        assertThat(rings).hasValue(1);
    }

    @Test
    void rollsBackToOldContentUnderAHigherVersion() throws Exception {
        Releases releases = releases(new InMemoryReleaseStore());
        releases.publish(guide("een"), DAYS_90, "");
        var first = releases.current().orElseThrow();
        releases.publish(guide("twee"), DAYS_90, "");

        releases.rollBack(1, DAYS_90);

        Release now = releases.current().orElseThrow();
        assertThat(now.order().version()).isEqualTo(3);
        assertThat(Manifest.parse(now.manifest().text()).entries())
                .isEqualTo(Manifest.parse(first.manifest().text()).entries());
        assertThat(releases.rollBack(99, DAYS_90)).isEqualTo(new PublishResult.NoSuchVersion(99));
        assertThat(releases.current()).contains(now);
    }

    @Test
    void signsInEveryReleaseWhatStandsNow() throws Exception {
        var store = new InMemoryReleaseStore();
        Releases ten = promising(store, 10);
        ten.publish(guide("een"), DAYS_90, "");
        assertThat(published(ten))
                .containsExactlyInAnyOrder(letters(10), guide("een").getFirst());
        ten.publish(guide("twee"), DAYS_90, "");

        Releases five = promising(store, 5);
        five.rollBack(1, DAYS_90);

        assertThat(published(five))
                .as("an old guide, and never an old promise")
                .containsExactlyInAnyOrder(letters(5), guide("een").getFirst());
        five.startAgain();
        assertThat(published(promising(store, 5))).contains(letters(5));
    }

    @Test
    void publishesAgainWhenWhatStandsWasChangedAndOnlyThen() throws Exception {
        var store = new InMemoryReleaseStore();
        Releases before = releases(store);
        assertThat(promising(store, 10).renew()).as("nothing is published").isEmpty();
        before.publish(guide("een"), DAYS_90, "");
        Instant validUntil = before.current().orElseThrow().validUntil();

        Releases ten = promising(store, 10);
        assertThat(ten.renew().orElseThrow()).isInstanceOf(PublishResult.Published.class);
        assertThat(published(ten))
                .containsExactlyInAnyOrder(letters(10), guide("een").getFirst());
        assertThat(ten.current().orElseThrow().validUntil())
                .as("nobody looked at the guide, and it is past its date already")
                .isEqualTo(validUntil);

        assertThat(ten.renew()).isEmpty();
        assertThat(promising(store, 10).renew()).isEmpty();
        assertThat(promising(store, 15).renew()).isPresent();
        assertThat(store.newest().orElseThrow().order().version()).isEqualTo(3);
    }

    @Test
    void publishesNothingWithoutAKey(@TempDir Path empty) {
        var releases =
                new Releases(new InMemoryReleaseStore(), new KeyRing(new KeyFolder(empty)), CLOCK, random, List.of());
        assertThat(releases.publish(guide("een"), DAYS_90, "")).isEqualTo(new PublishResult.NoSigningKey());
        assertThat(releases.publish(List.of(), DAYS_90, "")).isEqualTo(new PublishResult.NothingToPublish());
        assertThat(releases.current()).isEmpty();
        assertThat(releases.signedOrder(OrderStatement.NO_NONCE)).isEmpty();
    }

    @Test
    void risesAboveWhatAKioskHasSeenBeforeARestore() {
        var before = new InMemoryReleaseStore();
        Releases lost = releases(before);
        lost.publish(guide("een"), DAYS_90, "");
        lost.publish(guide("twee"), DAYS_90, "");
        SignedText seen = lost.signedOrder(OrderStatement.NO_NONCE).orElseThrow();

        var store = new InMemoryReleaseStore();
        store.startEpoch(before.epoch().orElseThrow());
        Releases restored = releases(store, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        restored.publish(guide("een"), DAYS_90, "");

        assertThat(restored.rise(seen, Optional.empty())).isTrue();
        assertThat(restored.order().isAbove(lost.order())).isTrue();
        assertThat(restored.current().orElseThrow().order()).isEqualTo(restored.order());
        assertThat(restored.rise(seen, Optional.empty())).isFalse();
    }

    @Test
    void doesNotRiseForAnOrderItDidNotSign() {
        Releases releases = releases(new InMemoryReleaseStore());
        releases.publish(guide("een"), DAYS_90, "");
        var order = releases.order();
        var higher = new OrderStatement(
                OrderStatement.NO_NONCE,
                new nl.buurtpunt.protocol.release.ReleaseOrder(order.epoch(), order.version() + 5));
        SignedText own = releases.signedOrder(OrderStatement.NO_NONCE).orElseThrow();

        assertThat(releases.rise(SignedText.sign(higher.text(), SigningKey.generate(random)), Optional.empty()))
                .isFalse();
        assertThat(releases.rise(new SignedText(higher.text(), own.keyId(), own.signature()), Optional.empty()))
                .isFalse();
        assertThat(releases.rise(own, Optional.empty())).isFalse();
        assertThat(releases.order()).isEqualTo(order);
    }

    @Test
    void provesOrderAndManifestByTheSameKeyWhileKeysAreRenewed() throws Exception {
        Releases releases = releases(new InMemoryReleaseStore());
        releases.publish(guide("een"), DAYS_90, "");
        keys.publish(root, EnumSet.of(KeyUse.RELEASE), Set.of(), random, CLOCK);

        Release current = releases.current().orElseThrow();
        assertThat(current.statement().keyId()).isEqualTo(current.manifest().keyId());
        var key = keys.list().orElseThrow().find(current.manifest().keyId(), KeyUse.RELEASE);
        assertThat(current.statement().verifiedBy(key.orElseThrow())).isTrue();
        assertThat(OrderStatement.parse(current.statement().text()).order()).isEqualTo(current.order());
    }

    @Test
    void risesWhenTheSameOrderStandsOverAnotherManifest() {
        var before = new InMemoryReleaseStore();
        Releases lost = releases(before);
        lost.publish(guide("een"), DAYS_90, "");
        Release held = lost.current().orElseThrow();
        var store = new InMemoryReleaseStore();
        store.startEpoch(before.epoch().orElseThrow());
        Releases restored = releases(store);
        restored.publish(guide("anders"), DAYS_90, "published on the restored data before a kiosk came");
        assertThat(restored.order()).isEqualTo(held.order());

        assertThat(restored.rise(
                        held.statement(),
                        Optional.of(restored.current().orElseThrow().sha256())))
                .isFalse();
        assertThat(restored.rise(held.statement(), Optional.of(held.sha256()))).isTrue();
        assertThat(restored.order().isAbove(held.order())).isTrue();
        SignedText next = restored.current().orElseThrow().statement();
        assertThat(restored.rise(next, Optional.of(held.sha256())))
                .as("a kiosk that lies about what it holds")
                .isFalse();
    }

    @Test
    void startsNoEpochItCannotPublishIn(@TempDir Path withoutPrivateKeys) throws Exception {
        Releases lost = releases(new InMemoryReleaseStore());
        lost.publish(guide("een"), DAYS_90, "");
        SignedText seen = lost.current().orElseThrow().statement();
        Files.createDirectory(withoutPrivateKeys.resolve("keys"));
        for (String name : List.of("list.json", "root.pub")) {
            Files.copy(
                    folder.resolve("keys").resolve(name),
                    withoutPrivateKeys.resolve("keys").resolve(name));
        }
        var store = new InMemoryReleaseStore();
        store.startEpoch(lost.order().epoch());
        var restored = new Releases(store, new KeyRing(new KeyFolder(withoutPrivateKeys)), CLOCK, random, List.of());

        assertThat(restored.rise(seen, Optional.empty())).isFalse();
        assertThat(store.epoch()).contains(lost.order().epoch());
    }

    @Test
    void publishesAgainAfterTheDiskRefusedToConfirm() {
        var store = new InMemoryReleaseStore() {
            boolean refuses = true;

            @Override
            public void add(Release release, Map<String, String> entryTextBySha256) {
                super.add(release, entryTextBySha256);
                if (refuses) {
                    throw new IllegalStateException("kept, but not forced to the disk");
                }
            }
        };
        Releases releases = releases(store);
        assertThatThrownBy(() -> releases.publish(guide("een"), DAYS_90, "")).hasMessageContaining("not forced");
        store.refuses = false;

        assertThat(releases.publish(guide("een"), DAYS_90, "")).isInstanceOf(PublishResult.Published.class);
        assertThat(releases.order().version()).isEqualTo(2);
    }

    @Test
    void staysPublishedWhenOldReleasesCannotBeForgotten() {
        var store = new InMemoryReleaseStore() {
            @Override
            public void keepNewest(int kept) {
                throw new IllegalStateException("damaged");
            }
        };
        Releases releases = releases(store);
        assertThat(releases.publish(guide("een"), DAYS_90, "")).isInstanceOf(PublishResult.Published.class);
        assertThat(releases.current()).isPresent();
    }
}
