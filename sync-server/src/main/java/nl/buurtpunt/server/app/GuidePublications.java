package nl.buurtpunt.server.app;

import java.util.Optional;
import nl.buurtpunt.protocol.release.SignedText;
import nl.buurtpunt.server.api.Publications;
import nl.buurtpunt.server.key.KeyRing;
import nl.buurtpunt.server.release.Release;
import nl.buurtpunt.server.release.Releases;
import org.jspecify.annotations.Nullable;

/// What kiosks may see of the releases and keys.
final class GuidePublications implements Publications {
    private final Releases releases;
    private final KeyRing keys;
    private volatile @Nullable Seen seen;

    GuidePublications(Releases releases, KeyRing keys) {
        this.releases = releases;
        this.keys = keys;
    }

    /// Made once for each release: kiosks that wait ask for it at every ring.
    @Override
    public Optional<Current> current() {
        Optional<Release> release = releases.current();
        if (release.isEmpty()) {
            return Optional.empty();
        }
        Seen known = seen;
        if (known == null || !known.release().equals(release.get())) {
            Release it = release.get();
            known = new Seen(it, new Current(it.manifest(), it.order(), it.statement()));
            seen = known;
        }
        return Optional.of(known.current());
    }

    @Override
    public Optional<String> manifestText(String sha256) {
        return releases.manifestText(sha256);
    }

    @Override
    public Optional<String> entryText(String sha256) {
        return releases.entryText(sha256);
    }

    @Override
    public Optional<SignedText> keyList() {
        return keys.signedList();
    }

    @Override
    public void shown(SignedText order, Optional<String> held) {
        releases.rise(order, held);
    }

    @Override
    public void listen(Runnable listener) {
        releases.listen(listener);
    }

    private record Seen(Release release, Current current) {}
}
