package nl.buurtpunt.server.api;

import java.util.Arrays;
import java.util.Optional;
import nl.buurtpunt.protocol.Sha256;
import org.jspecify.annotations.Nullable;

/// The entity tag of a release: the hash of its manifest. It is weak, because the same release travels whole or as a
/// delta, compressed or not.
final class ReleaseTag {
    private ReleaseTag() {}

    static String of(String sha256) {
        return "W/\"" + sha256 + "\"";
    }

    /// The hash the kiosk holds; a tag that is none of ours holds nothing.
    static Optional<String> held(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return Optional.empty();
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(it -> it.strip().replaceFirst("^W/", "").replace("\"", ""))
                .filter(Sha256::isHex)
                .findFirst();
    }
}
