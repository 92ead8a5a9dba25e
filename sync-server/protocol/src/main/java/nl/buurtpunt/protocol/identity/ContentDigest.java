package nl.buurtpunt.protocol.identity;

import java.util.Base64;
import nl.buurtpunt.protocol.Sha256;

/// `Content-Digest` of RFC 9530 with sha-256; requests without a body carry the digest of nothing.
public final class ContentDigest {
    public static final String HEADER = "Content-Digest";

    private ContentDigest() {}

    public static String of(byte[] body) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(Sha256.digest(body)) + ":";
    }
}
