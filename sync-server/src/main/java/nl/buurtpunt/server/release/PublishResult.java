package nl.buurtpunt.server.release;

/// What became of a wish to publish.
public sealed interface PublishResult {
    /// It is out.
    ///
    /// @param changed entries that the release before it did not have, or had otherwise
    record Published(Release release, int entries, int changed) implements PublishResult {}

    /// There is no key to sign with: `keys publish` comes first.
    record NoSigningKey() implements PublishResult {}

    /// There is nothing to publish: `guide import` comes first.
    record NothingToPublish() implements PublishResult {}

    /// No release of this version is kept.
    record NoSuchVersion(long version) implements PublishResult {}
}
