package nl.buurtpunt.server.release;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;
import nl.buurtpunt.server.key.KeyRing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes releases in a rising order and says which one is current. Publications follow one another; reading never
/// waits for them. Safe for many threads.
public final class Releases {
    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
    /// Kiosks that hold one of these get a delta, and staff can roll back to them.
    private static final int KEPT = 50;
    /// A kiosk that lies about what it holds cannot make us start epochs one after another.
    private static final Duration BETWEEN_FORKS = Duration.ofHours(1);

    private final ReleaseStore store;
    private final KeyRing keys;
    private final Clock clock;
    private final SecureRandom random;
    private final List<Entry> standing;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Release current;
    private volatile Epoch epoch;
    private Instant lastFork = Instant.MIN;

    /// @param standing what stands in every release as it is now, whatever an older one says: not of the guide
    public Releases(ReleaseStore store, KeyRing keys, Clock clock, SecureRandom random, List<Entry> standing) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
        this.standing = List.copyOf(standing);
        if (store.epoch().isEmpty()) {
            store.startEpoch(new Epoch(Math.max(1, clock.millis()), random.nextLong()));
        }
        this.epoch = store.epoch().orElseThrow();
        this.current = store.newest().orElse(null);
    }

    public Optional<Release> current() {
        return Optional.ofNullable(current);
    }

    /// Newest first, those that are still kept.
    public List<Release> all() {
        return store.all();
    }

    public Optional<String> manifestText(String sha256) {
        return store.manifestText(sha256);
    }

    public Optional<String> entryText(String sha256) {
        return store.entryText(sha256);
    }

    /// The order of what is published now; before the first publication the epoch with version 0.
    public ReleaseOrder order() {
        Release release = current;
        return release != null
                ? release.order()
                : new ReleaseOrder(store.epoch().orElseThrow(), 0);
    }

    /// The life of this database; it changes when we find that we were restored.
    public Epoch epoch() {
        return epoch;
    }

    /// The order, signed over the kiosk's nonce (or [OrderStatement#NO_NONCE]); empty as long as there is no key.
    public Optional<SignedText> signedOrder(String nonce) {
        return keys.signingKey(KeyUse.RELEASE)
                .map(it -> SignedText.sign(new OrderStatement(nonce, order()).text(), it));
    }

    /// Publishes these entries as the next version.
    public PublishResult publish(List<Entry> entries, Duration validity, String note) {
        if (entries.isEmpty()) {
            return new PublishResult.NothingToPublish();
        }
        var lines = new ArrayList<ManifestEntry>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Entry entry : entries) {
            ManifestEntry line = ManifestEntry.of(entry);
            lines.add(line);
            texts.put(line.sha256(), textOf(entry));
        }
        return add(lines, texts, validity, note);
    }

    /// The content of an older version again, as a new and higher version: kiosks never go back in order.
    public synchronized PublishResult rollBack(long version, Duration validity) {
        Optional<Release> old = store.byVersion(version);
        if (old.isEmpty()) {
            return new PublishResult.NoSuchVersion(version);
        }
        return add(entriesOf(old.get()), Map.of(), validity, "rolled back to version " + version);
    }

    /// Publishes what is published once more when something that stands in every release was changed since:
    /// kiosks must not wait for the next edit of the guide. It is valid as long as before, for nobody looked at it.
    ///
    /// @return empty when there was nothing to change
    public synchronized Optional<PublishResult> renew() {
        Release release = current;
        if (release == null || Set.copyOf(entriesOf(release)).containsAll(linesOf(standing))) {
            return Optional.empty();
        }
        Duration left = Duration.between(now(), release.validUntil());
        return Optional.of(add(entriesOf(release), Map.of(), left, "what kiosks promise of letters changed"));
    }

    /// A kiosk shows an order that we signed. When it is above ours, or it is ours but the kiosk holds another
    /// manifest under it, this database is older than what kiosks have seen (a restored backup): a new epoch begins
    /// above it and what is published now is published again there.
    ///
    /// @param held hash of the manifest the kiosk says it holds
    /// @return whether we rose
    public synchronized boolean rise(SignedText shown, Optional<String> held) {
        Optional<ReleaseOrder> seen = ours(shown);
        if (seen.isEmpty() || !(seen.get().isAbove(order()) || isFork(seen.get(), held))) {
            return false;
        }
        if (keys.signingKey(KeyUse.RELEASE).isEmpty()) {
            LOG.error("a kiosk has seen release {}, above ours; there is no release key here to rise with", seen.get());
            return false;
        }
        LOG.warn("a kiosk has seen release {} and we are at {}: a new epoch begins", seen.get(), order());
        beginAbove(seen.get().epoch());
        return true;
    }

    /// This database was put back from a backup: a new epoch begins, and what is published is published again in it.
    /// A newer release that kiosks have seen is thereby below.
    public synchronized ReleaseOrder startAgain() {
        Epoch newest = order().epoch().compareTo(epoch) > 0 ? order().epoch() : epoch;
        beginAbove(newest);
        return new ReleaseOrder(epoch, current == null ? 0 : order().version());
    }

    private void beginAbove(Epoch below) {
        long above = Math.addExact(below.restoredAtMillis(), 1);
        store.startEpoch(new Epoch(Math.max(clock.millis(), above), random.nextLong()));
        epoch = store.epoch().orElseThrow();
        Release release = current;
        if (release != null) {
            Duration validity = Duration.between(release.created(), release.validUntil());
            add(entriesOf(release), Map.of(), validity, "published again after a restore");
        }
    }

    private Optional<ReleaseOrder> ours(SignedText shown) {
        Optional<VerifyingKey> key = keys.listed(shown.keyId(), KeyUse.RELEASE);
        if (key.isEmpty() || !shown.verifiedBy(key.get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(OrderStatement.parse(shown.text()).order());
        } catch (MalformedWireException e) {
            return Optional.empty();
        }
    }

    /// The same order over content we do not know: it was published before the restore, and again after it.
    private boolean isFork(ReleaseOrder seen, Optional<String> held) {
        if (current == null
                || !seen.equals(order())
                || held.isEmpty()
                || manifestText(held.get()).isPresent()) {
            return false;
        }
        Instant now = clock.instant();
        if (lastFork.isAfter(now.minus(BETWEEN_FORKS))) {
            return false;
        }
        lastFork = now;
        return true;
    }

    /// Calls the listener after each publication, on the publisher's thread; closing ends it.
    public AutoCloseable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private synchronized PublishResult add(
            List<ManifestEntry> lines, Map<String, String> texts, Duration validity, String note) {
        Optional<SigningKey> key = keys.signingKey(KeyUse.RELEASE);
        if (key.isEmpty()) {
            return new PublishResult.NoSigningKey();
        }
        // From the store, not from memory: a release may be kept although the disk refused to confirm it.
        Release before = store.newest().orElse(null);
        List<ManifestEntry> all = withStanding(lines);
        Release release = signed(before == null ? 1 : before.order().version() + 1, all, validity, note, key.get());
        store.add(release, withStanding(texts));
        current = release;
        listeners.forEach(Runnable::run);
        forgetOld();
        Set<ManifestEntry> known = before == null ? Set.of() : new HashSet<>(entriesOf(before));
        int changed = (int) all.stream().filter(it -> !known.contains(it)).count();
        return new PublishResult.Published(release, all.size(), changed);
    }

    private Release signed(long version, List<ManifestEntry> lines, Duration validity, String note, SigningKey key) {
        Instant created = now();
        var order = new ReleaseOrder(store.epoch().orElseThrow(), version);
        var manifest = new Manifest(order, created, created.plus(validity), lines);
        var statement = new OrderStatement(OrderStatement.NO_NONCE, order);
        return new Release(
                order,
                created,
                manifest.validUntil(),
                note,
                SignedText.sign(manifest.text(), key),
                SignedText.sign(statement.text(), key));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// What stands in every release takes the place of what an older one said of it.
    private List<ManifestEntry> withStanding(List<ManifestEntry> lines) {
        Set<String> kinds = standing.stream().map(it -> it.kind().wireName()).collect(Collectors.toSet());
        return Stream.concat(lines.stream().filter(it -> !kinds.contains(it.kind())), linesOf(standing).stream())
                .toList();
    }

    private Map<String, String> withStanding(Map<String, String> texts) {
        var all = new LinkedHashMap<>(texts);
        standing.forEach(it -> all.put(ManifestEntry.of(it).sha256(), textOf(it)));
        return all;
    }

    private static List<ManifestEntry> linesOf(List<Entry> entries) {
        return entries.stream().map(ManifestEntry::of).toList();
    }

    private static String textOf(Entry entry) {
        return new String(EntryCodec.write(entry), StandardCharsets.UTF_8);
    }

    /// What was published stays published when the house-keeping after it fails.
    private void forgetOld() {
        try {
            store.keepNewest(KEPT);
        } catch (RuntimeException e) {
            LOG.warn("old releases could not be forgotten", e);
        }
    }

    private static List<ManifestEntry> entriesOf(Release release) {
        try {
            return Manifest.parse(release.manifest().text()).entries();
        } catch (MalformedWireException e) {
            throw new IllegalStateException("release " + release.order() + " in the database is damaged", e);
        }
    }
}
