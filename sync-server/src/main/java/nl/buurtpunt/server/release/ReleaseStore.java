package nl.buurtpunt.server.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpunt.protocol.release.Epoch;

/// Keeps the server's epoch, the releases and their entries. Whatever was kept is on the disk when the call returns.
public interface ReleaseStore {
    /// Empty before the first start.
    Optional<Epoch> epoch();

    /// Starts a new epoch.
    void startEpoch(Epoch epoch);

    /// The release with the highest version.
    Optional<Release> newest();

    Optional<Release> byVersion(long version);

    /// Newest first.
    List<Release> all();

    /// The text of a kept manifest by its hash.
    Optional<String> manifestText(String sha256);

    /// The text of an entry of a kept release.
    Optional<String> entryText(String sha256);

    /// Adds a release with the entries it brings, in one transaction; entries already kept may be among them.
    void add(Release release, Map<String, String> entryTextBySha256);

    /// Forgets all but the newest releases, and the entries only they used.
    void keepNewest(int releases);
}
