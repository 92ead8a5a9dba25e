package nl.buurtpunt.server.app;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.content.EntryCodec.ReadEntry;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.content.PointEntry;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.server.guide.GuideStore;
import nl.buurtpunt.server.guide.WorkingGuide;
import nl.buurtpunt.server.release.Release;
import nl.buurtpunt.server.release.Releases;

/// The points of the guide, as it is being worked on and as it was published last.
final class GuidePoints {
    private final GuideStore guide;
    private final Releases releases;

    GuidePoints(GuideStore guide, Releases releases) {
        this.guide = guide;
        this.releases = releases;
    }

    /// Dutch names by id; where both know a point, the name as it is worked on.
    SortedMap<String, String> points() {
        var points = new TreeMap<String, String>();
        releases.current().ifPresent(it -> addPublished(it, points));
        guide.load().ifPresent(it -> it.all(PointEntry.class).forEach(point -> add(point, points)));
        return points;
    }

    private void addPublished(Release release, SortedMap<String, String> points) {
        try {
            for (ManifestEntry line : Manifest.parse(release.manifest().text()).entries()) {
                if (line.kind().equals(EntryKind.POINT.wireName())) {
                    releases.entryText(line.sha256()).ifPresent(it -> addPublished(it, points));
                }
            }
        } catch (MalformedWireException e) {
            throw new IllegalStateException("release " + release.order() + " in the database is damaged", e);
        }
    }

    private static void addPublished(String text, SortedMap<String, String> points) {
        if (EntryCodec.read(EntryKind.POINT, text.getBytes(StandardCharsets.UTF_8))
                        instanceof ReadEntry.Understood(var entry)
                && entry instanceof PointEntry point) {
            add(point, points);
        }
    }

    private static void add(PointEntry point, SortedMap<String, String> points) {
        points.put(point.id(), point.name().in(WorkingGuide.SOURCE_LANGUAGE).orElse(point.id()));
    }
}
