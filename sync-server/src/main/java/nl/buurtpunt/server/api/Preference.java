package nl.buurtpunt.server.api;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.Limits;
import org.jspecify.annotations.Nullable;

/// `Prefer: wait=N` of RFC 7240; other preferences are ignored, as it asks.
final class Preference {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?([0-9]{1,6})\"?\\s*(?:$|[,;])");

    private Preference() {}

    /// How long to wait at most, never longer than we allow.
    static Optional<Duration> wait(@Nullable String prefer) {
        if (prefer == null) {
            return Optional.empty();
        }
        Matcher wait = WAIT.matcher(prefer);
        return wait.find()
                ? Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(wait.group(1)), Limits.LONGEST_WAIT_SECONDS)))
                : Optional.empty();
    }
}
