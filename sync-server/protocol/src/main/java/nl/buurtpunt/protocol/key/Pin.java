package nl.buurtpunt.protocol.key;

import java.util.Base64;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Sha256;

/// The pin of a server's TLS key: base64 of the SHA-256 of its SPKI form. Certificates come and go, the key stays.
public record Pin(String base64) {
    public Pin {
        byte[] hash = Base64.getDecoder().decode(Checked.filled("pin", base64));
        if (hash.length != 32) {
            throw new IllegalArgumentException("a pin is the base64 of 32 bytes");
        }
        base64 = Base64.getEncoder().encodeToString(hash);
    }

    public static Pin ofSpki(byte[] spki) {
        return new Pin(Base64.getEncoder().encodeToString(Sha256.digest(spki)));
    }
}
