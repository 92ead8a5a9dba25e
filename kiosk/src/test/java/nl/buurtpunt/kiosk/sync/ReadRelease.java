package nl.buurtpunt.kiosk.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.EntryHash;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.ReleaseOrder;

/// The entries of a release, as a kiosk reads them once they have come.
final class ReadRelease {
    final List<Entry> entries = new ArrayList<>(Content.guide(0, ""));

    GuideReading read() {
        return read(new GuideReader(Content.builtIn()));
    }

    /// Gives the reader the bytes of what it does not know only, as the store does.
    GuideReading read(GuideReader reader) {
        Map<EntryHash, Bytes> bytes = new HashMap<>();
        for (Entry entry : entries) {
            Bytes content = Bytes.of(EntryCodec.write(entry));
            bytes.put(EntryHash.of(content), content);
        }
        bytes.keySet().removeAll(reader.known());
        var manifest = new Manifest(
                new ReleaseOrder(new Epoch(5, 6), 7),
                Content.CREATED,
                Content.CREATED.plusSeconds(60),
                entries.stream().map(ManifestEntry::of).toList());
        return reader.read(manifest, bytes);
    }

    Guide guide() {
        return ((GuideReading.Shown) read()).guide();
    }

    List<String> skipped() {
        return ((GuideReading.Shown) read()).skipped();
    }
}
