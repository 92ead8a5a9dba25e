package nl.buurtpunt.kiosk.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The address of an entry: the SHA-256 of its bytes as 64 lower-case hexadecimal digits.
public record EntryHash(String hex) {
    private static final int DIGITS = 64;

    public EntryHash {
        if (!isHash(hex)) {
            throw new IllegalArgumentException(
                    "not a SHA-256 in lower-case hexadecimal: " + hex.length() + " characters");
        }
    }

    /// Character by character: a start reads thousands of them before the code is warm.
    private static boolean isHash(String hex) {
        for (int at = 0; at < hex.length(); at++) {
            char digit = hex.charAt(at);
            if (!(digit >= '0' && digit <= '9') && !(digit >= 'a' && digit <= 'f')) {
                return false;
            }
        }
        return hex.length() == DIGITS;
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
        return sha256().digest(content);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
