package nl.buurtpunt.protocol.identity;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// What people compare on both sides before they trust a kiosk: 128 bits of the SHA-256 of its public key (SPKI form),
/// as eight groups of four hexadecimal digits.
public record Fingerprint(List<String> groups) {
    private static final int GROUPS = 8;

    public Fingerprint {
        groups = List.copyOf(groups);
        if (groups.size() != GROUPS) {
            throw new IllegalArgumentException("a fingerprint has " + GROUPS + " groups");
        }
    }

    public static Fingerprint of(VerifyingKey key) {
        String hex = Sha256.hex(key.spkiBytes());
        var groups = new ArrayList<String>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(hex.substring(4 * i, 4 * i + 4));
        }
        return new Fingerprint(groups);
    }

    public String shown() {
        return String.join(" ", groups);
    }
}
