package nl.buurtpunt.protocol.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The nonce of a signed request: the server's challenge (kept in memory only) and the kiosk's rising counter under it.
/// So a replay is seen without a clock and without a store.
public record RequestNonce(String challenge, long counter) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{16,64})\\.(0|[1-9][0-9]{0,17})");

    public RequestNonce {
        if (!FORM.matcher(challenge + "." + counter).matches()) {
            throw new IllegalArgumentException("not a challenge and a counter");
        }
    }

    public String text() {
        return challenge + "." + counter;
    }

    public static Optional<RequestNonce> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new RequestNonce(form.group(1), Long.parseLong(form.group(2))))
                : Optional.empty();
    }
}
