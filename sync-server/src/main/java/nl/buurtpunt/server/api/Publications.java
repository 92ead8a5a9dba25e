package nl.buurtpunt.server.api;

import java.util.Optional;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;

/// What has been published, as kiosks may see it.
public interface Publications {
    /// The release to be shown now.
    ///
    /// @param statement the order, signed on its own, for the kiosk to keep
    /// @param sha256 hash of the manifest's text
    record Current(SignedText manifest, ReleaseOrder order, SignedText statement, String sha256) {
        public Current(SignedText manifest, ReleaseOrder order, SignedText statement) {
            this(manifest, order, statement, Sha256.hex(manifest.text()));
        }
    }

    Optional<Current> current();

    /// The text of any manifest we published, by its hash; what a kiosk holds may be an older one.
    Optional<String> manifestText(String sha256);

    /// The text of an entry that is or was in a release.
    Optional<String> entryText(String sha256);

    /// The list of keys in use, signed by the root key.
    Optional<SignedText> keyList();

    /// A kiosk shows an order it was given and the hash of the manifest it holds. When that order is ours and above
    /// what we hold now, or the same over another manifest, this server was restored from an older backup; what is
    /// published then rises above it.
    void shown(SignedText order, Optional<String> held);

    /// Calls the listener after each publication, on the publisher's thread, so it must be short.
    void listen(Runnable listener);
}
