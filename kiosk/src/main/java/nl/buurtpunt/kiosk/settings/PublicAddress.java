package nl.buurtpunt.kiosk.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// The address that is printed on slips: a code goes behind it, so it must be one that keeps it secret.
final class PublicAddress {
    private static final String ALLOWED =
            "https://HOST[:PORT][/PATH], at most 100 characters, without ? and #; or empty";

    /// A longer one makes a code that is too fine for narrow paper, and nobody types it.
    private static final int LONGEST = 100;

    private PublicAddress() {}

    static Optional<String> checked(String key, String written) throws SettingsException {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(written);
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && plain && written.length() <= LONGEST) {
                return Optional.of(written);
            }
        } catch (URISyntaxException e) {
            throw new SettingsException(key, written, ALLOWED);
        }
        throw new SettingsException(key, written, ALLOWED);
    }
}
