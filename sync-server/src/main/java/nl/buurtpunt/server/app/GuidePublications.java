package nl.buurtpunt.server.app;

import java.util.Optional;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.SignedText;
import nl.buurtpunt.server.api.Publications;
import nl.buurtpunt.server.key.KeyRing;
import nl.buurtpunt.server.release.Releases;

/// What kiosks may see of the releases and keys.
final class GuidePublications implements Publications {
    private final Releases releases;
    private final KeyRing keys;

    GuidePublications(Releases releases, KeyRing keys) {
        this.releases = releases;
        this.keys = keys;
    }

    /// Without a key to sign the order with there is nothing a kiosk could use.
    @Override
    public Optional<Current> current() {
        return releases.current()
                .flatMap(release -> releases.signedOrder(OrderStatement.NO_NONCE)
                        .map(order -> new Current(release.manifest(), release.order(), order)));
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
    public void shown(SignedText order) {
        releases.rise(order);
    }

    @Override
    public void listen(Runnable listener) {
        releases.listen(listener);
    }
}
