package nl.buurtpunt.kiosk.search;

import java.util.Arrays;

/// Gathers distinct terms while an index is built, numbered from 0 in the order they came. One array of characters
/// instead of an object for each, because the kiosk has little memory and a large city many words.
final class TermPool {
    private static final int FIRST_SIZE = 1 << 10;

    private char[] letters = new char[FIRST_SIZE * 8];
    private int[] starts = new int[FIRST_SIZE + 1];
    private int[] table = filled(FIRST_SIZE * 2);
    private int count;

    /// The number of this term, new or known.
    int add(String term) {
        int slot = slotOf(term);
        if (table[slot] >= 0) {
            return table[slot];
        }
        int from = starts[count];
        int to = from + term.length();
        if (to > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(to, letters.length + letters.length / 2));
        }
        term.getChars(0, term.length(), letters, from);
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length + starts.length / 2);
        }
        starts[count + 1] = to;
        table[slot] = count;
        count++;
        if (count * 2 > table.length) {
            grow();
        }
        return count - 1;
    }

    int size() {
        return count;
    }

    int length(int term) {
        return starts[term + 1] - starts[term];
    }

    char letter(int term, int at) {
        return letters[starts[term] + at];
    }

    /// All terms in one array in this order; also gives the places where they start.
    char[] inOrder(int[] order, int[] newStarts) {
        char[] sorted = new char[starts[count]];
        int at = 0;
        for (int place = 0; place < order.length; place++) {
            int term = order[place];
            newStarts[place] = at;
            System.arraycopy(letters, starts[term], sorted, at, length(term));
            at += length(term);
        }
        newStarts[order.length] = at;
        return sorted;
    }

    int compare(int one, int other) {
        return Arrays.compare(letters, starts[one], starts[one + 1], letters, starts[other], starts[other + 1]);
    }

    private int slotOf(String term) {
        int mask = table.length - 1;
        int slot = spread(term.hashCode()) & mask;
        while (table[slot] >= 0 && !is(table[slot], term)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean is(int known, String term) {
        if (length(known) != term.length()) {
            return false;
        }
        for (int at = 0; at < term.length(); at++) {
            if (letter(known, at) != term.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        table = filled(table.length * 2);
        int mask = table.length - 1;
        for (int term = 0; term < count; term++) {
            int hash = 0;
            for (int at = 0; at < length(term); at++) {
                hash = 31 * hash + letter(term, at);
            }
            int slot = spread(hash) & mask;
            while (table[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = term;
        }
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }

    private static int[] filled(int size) {
        int[] table = new int[size];
        Arrays.fill(table, -1);
        return table;
    }
}
