package nl.buurtpunt.kiosk.search;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/// A growing row of numbers: several small facts packed in each, so that sorting the numbers groups the facts.
final class Longs {
    private static final int FIRST_SIZE = 1 << 9;

    private long[] values = new long[FIRST_SIZE];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    void replaceAll(LongUnaryOperator replacement) {
        for (int at = 0; at < size; at++) {
            values[at] = replacement.applyAsLong(values[at]);
        }
    }

    /// Puts the values in rising order, each once; without a second row, because there are millions.
    void sort() {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (at == 0 || values[at] != values[at - 1]) {
                values[kept++] = values[at];
            }
        }
        size = kept;
    }

    int size() {
        return size;
    }

    long at(int index) {
        return values[index];
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    void clear() {
        size = 0;
    }
}
