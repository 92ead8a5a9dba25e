package nl.buurtpunt.protocol.key;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.Checked;

/// One key on the root-signed list. The use is a word and not an enum: a list may hold uses of a newer server.
///
/// @param publicKey base64 of the SPKI form
public record PublishedKey(String id, String use, String publicKey) {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,1024}={0,2}");

    public PublishedKey {
        Checked.id("key.id", id);
        Checked.id("key.use", use);
        if (!BASE64.matcher(Checked.filled("key.publicKey", publicKey)).matches()) {
            throw new IllegalArgumentException("key.publicKey is not base64");
        }
    }

    public static PublishedKey of(KeyUse use, VerifyingKey key) {
        return new PublishedKey(key.keyId(), use.wireName(), key.spki());
    }

    /// The key itself, when it is an Ed25519 key for this use.
    public Optional<VerifyingKey> verifyingKeyFor(KeyUse wanted) {
        if (!use.equals(wanted.wireName())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new VerifyingKey(publicKey));
        } catch (IllegalArgumentException notEd25519) {
            return Optional.empty();
        }
    }
}
