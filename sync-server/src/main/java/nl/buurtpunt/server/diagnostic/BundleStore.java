package nl.buurtpunt.server.diagnostic;

import java.util.List;

/// Where bundles are kept.
public interface BundleStore {
    /// Bundles kept of one kiosk; older ones go.
    int KEPT = 10;

    /// Stores a bundle, once; on the disk when it returns.
    Storing store(ReceivedBundle bundle);

    /// The bundles of a kiosk, the latest first.
    List<ReceivedBundle> of(String kioskId);
}
