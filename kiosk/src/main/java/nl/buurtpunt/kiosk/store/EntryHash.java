package nl.buurtpunt.kiosk.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The address of an entry: the SHA-256 of its bytes as 64 lower-case hexadecimal digits.
public record EntryHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public EntryHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "not a SHA-256 in lower-case hexadecimal: " + hex.length() + " characters");
        }
    }

    public static EntryHash of(Bytes content) {
        return new EntryHash(HexFormat.of().formatHex(sha256(content.raw())));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    static EntryHash fromBytes(byte[] hash) {
        return new EntryHash(HexFormat.of().formatHex(hash));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
