package nl.buurtpunt.protocol.letter;

import java.util.Arrays;

/// Hides how long a message is: JSON with blanks after it, to one of a few sizes. Every JSON reader skips them.
final class Padding {
    static final int SMALLEST = 1024;

    private Padding() {}

    /// @param least the smallest size it may get: a power of two times [#SMALLEST]
    /// @throws IllegalArgumentException when it does not fit the largest size
    static byte[] pad(String field, byte[] json, int least, int most) {
        int size = least;
        while (size < json.length) {
            size *= 2;
        }
        if (size > most) {
            throw new IllegalArgumentException(field + " has " + json.length + " bytes, at most " + most);
        }
        byte[] padded = Arrays.copyOf(json, size);
        Arrays.fill(padded, json.length, size, (byte) ' ');
        return padded;
    }
}
