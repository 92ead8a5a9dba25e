package nl.buurtpunt.kiosk.sync;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtpunt.protocol.key.Pin;

/// Where the server is and which TLS keys it may have.
///
/// @param base scheme, host and port without a slash at the end; a default port is left out, so that both sides sign
///     the same target
record LinkSettings(String base, Set<Pin> pins) {
    LinkSettings {
        pins = Set.copyOf(pins);
    }

    /// @throws IllegalArgumentException with one line that says what is allowed
    static LinkSettings of(String url, List<String> pins, boolean plainHttpForDevelopment) {
        URI uri = URI.create(url);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean plain = scheme.equals("http");
        if (!scheme.equals("https") && !(plain && plainHttpForDevelopment)) {
            throw new IllegalArgumentException("the server's address starts with https://: " + url);
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("the server's address has no host: " + url);
        }
        if (pins.isEmpty() && !plain) {
            throw new IllegalArgumentException("at least one pin of the server's key is needed");
        }
        boolean defaultPort = uri.getPort() == -1 || uri.getPort() == (plain ? 80 : 443);
        String base =
                scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (defaultPort ? "" : ":" + uri.getPort());
        return new LinkSettings(base, pins.stream().map(Pin::new).collect(Collectors.toSet()));
    }

    boolean encrypted() {
        return base.startsWith("https:");
    }
}
