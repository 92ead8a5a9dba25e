package nl.buurtpunt.kiosk.ui;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// What can be taken back of a typed text: the latest changes, a word or a run of erased letters at a
/// time. What it keeps of erased letters is overwritten when it is forgotten.
final class TypedHistory {
    private final int most;
    private final Deque<Change> changes = new ArrayDeque<>();

    /// @param most how many changes can be taken back
    TypedHistory(int most) {
        this.most = most;
    }

    /// One change: so many letters came here, after these were taken away.
    static final class Change {
        private int at;
        private int inserted;
        private char[] removed;

        private Change(int at, int inserted, char[] removed) {
            this.at = at;
            this.inserted = inserted;
            this.removed = removed;
        }

        int at() {
            return at;
        }

        int inserted() {
            return inserted;
        }

        char[] removed() {
            return removed;
        }

        void overwrite() {
            Arrays.fill(removed, '\0');
        }
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /// Letters were put here.
    ///
    /// @param begins a new word: what came before it is taken back by itself
    void inserted(int at, int count, boolean begins) {
        Change last = changes.peekLast();
        boolean goesOn = last != null && last.inserted > 0 && last.at + last.inserted == at && !begins;
        if (goesOn) {
            last.inserted += count;
        } else {
            add(new Change(at, count, new char[0]));
        }
    }

    /// These letters were taken away from here.
    void removed(int at, char[] letters) {
        Change last = changes.peekLast();
        boolean goesOn = last != null && last.inserted == 0;
        if (goesOn && at + letters.length == last.at) {
            last.at = at;
            grow(last, letters, last.removed);
        } else if (goesOn && at == last.at) {
            grow(last, last.removed, letters);
        } else {
            add(new Change(at, 0, letters));
        }
    }

    /// The latest change, which is then no longer kept here; whoever takes it overwrites it.
    Change takeLast() {
        return changes.removeLast();
    }

    void clear() {
        changes.forEach(Change::overwrite);
        changes.clear();
    }

    private void add(Change change) {
        if (most == 0) {
            change.overwrite();
            return;
        }
        changes.addLast(change);
        if (changes.size() > most) {
            changes.removeFirst().overwrite();
        }
    }

    private static void grow(Change change, char[] first, char[] then) {
        char[] both = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, both, first.length, then.length);
        Arrays.fill(first, '\0');
        Arrays.fill(then, '\0');
        change.removed = both;
    }
}
