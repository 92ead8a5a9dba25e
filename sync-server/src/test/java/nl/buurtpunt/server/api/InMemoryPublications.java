package nl.buurtpunt.server.api;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;
import nl.buurtpunt.server.kiosk.OrderSigner;
import org.jspecify.annotations.Nullable;

/// Publications that live as long as the test, with real keys and real signatures.
public final class InMemoryPublications implements Publications, OrderSigner {
    private static final Instant CREATED = Instant.parse("2026-11-21T00:00:00Z");

    public final SigningKey root = SigningKey.generate(new SecureRandom());
    public final SigningKey releaseKey = SigningKey.generate(new SecureRandom());

    private final Map<String, String> manifests = new ConcurrentHashMap<>();
    private final Map<String, String> entries = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile ReleaseOrder order = new ReleaseOrder(new Epoch(1_000, 7), 0);
    private volatile @Nullable Current current;
    private volatile @Nullable SignedText otherKeyList;

    /// From now on this is the list of keys.
    public void publishKeys(SignedText list) {
        otherKeyList = list;
    }

    public Epoch epoch() {
        return order.epoch();
    }

    /// Publishes entries of kind "topic" with these texts, one version higher.
    public synchronized Current publish(String... texts) {
        var lines = new ArrayList<ManifestEntry>();
        for (int i = 0; i < texts.length; i++) {
            String hash = Sha256.hex(texts[i]);
            entries.put(hash, texts[i]);
            lines.add(new ManifestEntry("topic", "topic-" + (1_000 + i), hash, texts[i].length()));
        }
        return publish(new ReleaseOrder(order.epoch(), order.version() + 1), lines);
    }

    private Current publish(ReleaseOrder next, List<ManifestEntry> lines) {
        order = next;
        String text = new Manifest(next, CREATED, CREATED.plusSeconds(86_400 * 90L), lines).text();
        manifests.put(Sha256.hex(text), text);
        var made = new Current(SignedText.sign(text, releaseKey), next, statement(OrderStatement.NO_NONCE));
        current = made;
        listeners.forEach(Runnable::run);
        return made;
    }

    private SignedText statement(String nonce) {
        return SignedText.sign(new OrderStatement(nonce, order).text(), releaseKey);
    }

    @Override
    public Optional<Current> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public Optional<String> manifestText(String sha256) {
        return Optional.ofNullable(manifests.get(sha256));
    }

    @Override
    public Optional<String> entryText(String sha256) {
        return Optional.ofNullable(entries.get(sha256));
    }

    @Override
    public Optional<SignedText> keyList() {
        SignedText other = otherKeyList;
        if (other != null) {
            return Optional.of(other);
        }
        var list = new KeyList(1, CREATED, List.of(PublishedKey.of(KeyUse.RELEASE, releaseKey.verifyingKey())));
        return Optional.of(SignedText.sign(list.text(), root));
    }

    @Override
    public synchronized void shown(SignedText seen, Optional<String> held) {
        try {
            if (!seen.verifiedBy(releaseKey.verifyingKey())) {
                return;
            }
            ReleaseOrder shown = OrderStatement.parse(seen.text()).order();
            Current now = current;
            if (now != null && shown.isAbove(order)) {
                var above = new Epoch(shown.epoch().restoredAtMillis() + 1, 0);
                publish(
                        new ReleaseOrder(above, order.version() + 1),
                        Manifest.parse(now.manifest().text()).entries());
            }
        } catch (MalformedWireException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Optional<SignedText> signOrder(String nonce) {
        return Optional.of(statement(nonce));
    }
}
