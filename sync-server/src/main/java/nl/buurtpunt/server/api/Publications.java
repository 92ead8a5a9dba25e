package nl.buurtpunt.server.api;

import java.util.Optional;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;

/// What has been published, as kiosks may see it.
public interface Publications {
    /// The release to be shown now.
    ///
    /// @param statement the order, signed on its own, for the kiosk to keep
    record Current(SignedText manifest, ReleaseOrder order, SignedText statement) {}

    Optional<Current> current();

    /// The text of any manifest we published, by its hash; what a kiosk holds may be an older one.
    Optional<String> manifestText(String sha256);

    /// The text of an entry that is or was in a release.
    Optional<String> entryText(String sha256);

    /// The list of keys in use, signed by the root key.
    Optional<SignedText> keyList();

    /// A kiosk shows an order it was given. When it is really ours and above what we hold now, this server was restored
    /// from an older backup, and what is published rises above it.
    void shown(SignedText order);

    /// Calls the listener after each publication, on the publisher's thread, so it must be short.
    void listen(Runnable listener);
}
