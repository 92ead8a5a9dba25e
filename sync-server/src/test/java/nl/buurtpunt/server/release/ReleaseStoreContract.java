package nl.buurtpunt.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;
import org.junit.jupiter.api.Test;

/// What every store of releases keeps to.
abstract class ReleaseStoreContract {
    private static final SigningKey KEY = SigningKey.generate(new SecureRandom());
    private static final Epoch EPOCH = new Epoch(1_700_000_000_000L, -7);

    abstract ReleaseStore store();

    @Test
    void knowsNothingAtFirst() {
        assertThat(store().epoch()).isEmpty();
        assertThat(store().newest()).isEmpty();
        assertThat(store().all()).isEmpty();
        assertThat(store().entryText(Sha256.hex("x"))).isEmpty();
    }

    @Test
    void keepsOnlyTheLastEpoch() {
        store().startEpoch(new Epoch(5, 5));
        store().startEpoch(EPOCH);
        assertThat(store().epoch()).contains(EPOCH);
    }

    @Test
    void givesBackExactlyWhatWasPublished() {
        Release first = add(1, "een");
        Release second = add(2, "een", "twee € ع");
        assertThat(store().newest()).contains(second);
        assertThat(store().byVersion(1)).contains(first);
        assertThat(store().all()).containsExactly(second, first);
        assertThat(store().manifestText(first.sha256()))
                .contains(first.manifest().text());
        assertThat(store().entryText(Sha256.hex("twee € ع"))).contains("twee € ع");
    }

    @Test
    void refusesAVersionTwice() {
        add(1, "een");
        assertThatThrownBy(() -> add(1, "anders")).isInstanceOf(RuntimeException.class);
        assertThat(store().all()).hasSize(1);
        assertThat(store().entryText(Sha256.hex("anders"))).isEmpty();
    }

    @Test
    void forgetsOldReleasesAndWhatOnlyTheyUsed() {
        add(1, "oud", "blijft");
        add(2, "blijft", "nieuw");
        add(3, "blijft", "nieuwer");
        store().keepNewest(2);
        assertThat(store().all()).extracting(it -> it.order().version()).containsExactly(3L, 2L);
        assertThat(store().entryText(Sha256.hex("oud"))).isEmpty();
        assertThat(store().entryText(Sha256.hex("blijft"))).isPresent();
        assertThat(store().entryText(Sha256.hex("nieuw"))).isPresent();
    }

    private Release add(long version, String... texts) {
        Map<String, String> entries = new HashMap<>();
        Arrays.stream(texts).forEach(it -> entries.put(Sha256.hex(it), it));
        List<ManifestEntry> lines = entries.keySet().stream()
                .map(hash -> new ManifestEntry("service", "s" + hash.substring(0, 8), hash, 10))
                .toList();
        var created = Instant.parse("2026-11-21T10:00:00Z").plusSeconds(version);
        var manifest = new Manifest(new ReleaseOrder(EPOCH, version), created, created.plusSeconds(90), lines);
        var release = new Release(
                manifest.order(),
                created,
                manifest.validUntil(),
                "omdat",
                SignedText.sign(manifest.text(), KEY),
                SignedText.sign(new OrderStatement(OrderStatement.NO_NONCE, manifest.order()).text(), KEY));
        store().add(release, entries);
        return release;
    }
}
