package nl.buurtpunt.kiosk.sync;

import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.EntryHash;
import nl.buurtpunt.kiosk.store.StoredOrder;
import nl.buurtpunt.kiosk.store.StoredRelease;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;

/// A release as this room works with it: its manifest, read, and the signed text that proves it.
record HeldRelease(Manifest manifest, SignedText signed) {
    static HeldRelease of(StoredRelease stored) throws MalformedWireException {
        Envelope envelope = WireJson.read(Envelope.class, stored.envelope().toArray());
        String text = stored.manifest().asUtf8();
        return new HeldRelease(Manifest.parse(text), new SignedText(text, envelope.keyId(), envelope.signature()));
    }

    boolean isStoredAs(StoredRelease stored) {
        return stored.manifest().equals(Bytes.utf8(signed.text()));
    }

    StoredRelease toStore() {
        var envelope = new Envelope(signed.keyId(), signed.signature());
        return new StoredRelease(
                stored(manifest.order()),
                Bytes.utf8(signed.text()),
                Bytes.of(WireJson.write(envelope)),
                manifest.entries().stream()
                        .map(ManifestEntry::sha256)
                        .distinct()
                        .map(EntryHash::new)
                        .toList());
    }

    /// The hash of the manifest's text as it was received and signed, which has one spelling only.
    String sha256() {
        return Sha256.hex(signed.text());
    }

    String order() {
        return manifest.order().toString();
    }

    static StoredOrder stored(ReleaseOrder order) {
        return new StoredOrder(order.epoch().restoredAtMillis(), order.epoch().random(), order.version());
    }

    static ReleaseOrder order(StoredOrder order) {
        return new ReleaseOrder(new Epoch(order.restoredAtMillis(), order.random()), order.version());
    }

    /// What is kept beside the manifest's own bytes.
    record Envelope(String keyId, String signature) {
        Envelope {
            Checked.id("keyId", keyId);
            Checked.filled("signature", signature);
        }
    }
}
