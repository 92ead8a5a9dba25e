package nl.buurtpunt.kiosk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Bytes that cannot change and are equal by content; what they hold never shows in a log line.
public final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(UTF_8));
    }

    /// A copy: the caller may change it.
    public byte[] toArray() {
        return content.clone();
    }

    public String asUtf8() {
        return new String(content, UTF_8);
    }

    public int length() {
        return content.length;
    }

    /// The bytes themselves, for readers inside this room that do not change them.
    byte[] raw() {
        return content;
    }

    /// Takes over an array that nobody else holds, so that reading a whole release copies nothing twice.
    static Bytes owning(byte[] content) {
        return new Bytes(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
