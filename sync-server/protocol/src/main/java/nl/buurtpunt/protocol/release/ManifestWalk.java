package nl.buurtpunt.protocol.release;

import java.util.ArrayList;
import java.util.List;

/// One walk over the lines of two manifest texts. Entry lines are sorted by kind and id, and the blank between words
/// sorts below every character of an id, so comparing the keys as text is the manifest's own order.
final class ManifestWalk {
    private final String held;
    private final List<ManifestDelta.Step> steps = new ArrayList<>();
    private final StringBuilder insert = new StringBuilder();
    private int copyFrom;
    private int copyTo;

    private ManifestWalk(String held) {
        this.held = held;
    }

    static List<ManifestDelta.Step> steps(String held, String wanted) {
        var walk = new ManifestWalk(held);
        walk.run(wanted);
        walk.flushCopy();
        walk.flushInsert();
        return walk.steps;
    }

    private void run(String wanted) {
        int heldAt = 0;
        int wantedAt = 0;
        int line = 0;
        while (wantedAt < wanted.length()) {
            int wantedEnd = lineEnd(wanted, wantedAt);
            heldAt = skipGone(heldAt, key(wanted, wantedAt, wantedEnd), line);
            int heldEnd = lineEnd(held, heldAt);
            boolean same = wantedEnd - wantedAt == heldEnd - heldAt
                    && wanted.regionMatches(wantedAt, held, heldAt, heldEnd - heldAt);
            if (same) {
                copy(heldAt, heldEnd);
            } else {
                insert(wanted.substring(wantedAt, wantedEnd));
            }
            boolean sameKey =
                    line < Manifest.HEAD_LINES || key(held, heldAt, heldEnd).equals(key(wanted, wantedAt, wantedEnd));
            heldAt = sameKey ? heldEnd : heldAt;
            wantedAt = wantedEnd;
            line++;
        }
    }

    /// Passes over held entries that sort before the wanted one: they are gone. Head lines pair up one to one.
    private int skipGone(int heldAt, String wantedKey, int line) {
        int at = heldAt;
        while (line >= Manifest.HEAD_LINES && at < held.length()) {
            int end = lineEnd(held, at);
            if (key(held, at, end).compareTo(wantedKey) >= 0) {
                break;
            }
            at = end;
        }
        return at;
    }

    private void copy(int from, int to) {
        flushInsert();
        if (copyTo == from && copyTo > copyFrom) {
            copyTo = to;
            return;
        }
        flushCopy();
        copyFrom = from;
        copyTo = to;
    }

    private void insert(String text) {
        flushCopy();
        insert.append(text);
    }

    private void flushCopy() {
        if (copyTo > copyFrom) {
            steps.add(new ManifestDelta.Copy(copyFrom, copyTo - copyFrom));
        }
        copyFrom = 0;
        copyTo = 0;
    }

    private void flushInsert() {
        if (!insert.isEmpty()) {
            steps.add(new ManifestDelta.Insert(insert.toString()));
            insert.setLength(0);
        }
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }

    /// "kind id" of an entry line.
    private static String key(String text, int from, int to) {
        int first = text.indexOf(' ', from);
        int second = first < 0 ? -1 : text.indexOf(' ', first + 1);
        return second < 0 || second > to ? text.substring(from, to) : text.substring(from, second);
    }
}
