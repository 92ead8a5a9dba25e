package nl.buurtpunt.kiosk.ui;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What a resident types during a visit, with a caret in it. It lives in one array that never moves, so that wiping it
/// leaves no letter behind.
///
/// On the JavaFX thread only.
public final class TypedText {
    private final char[] letters;
    private final TypedHistory history;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private int length;
    private int caret;
    private int version;

    /// One in which nothing can be taken back.
    ///
    /// @param most how many characters there is room for
    public TypedText(int most) {
        this(most, 0);
    }

    /// @param most how many characters there is room for
    /// @param undoable how many changes can be taken back
    public TypedText(int most, int undoable) {
        this.letters = new char[most];
        this.history = new TypedHistory(undoable);
    }

    /// For how many more characters there is room.
    public int left() {
        return letters.length - length;
    }

    /// Whether there is a change that can be taken back.
    public boolean canUndo() {
        return !history.isEmpty();
    }

    /// Takes the latest change back: a word that was typed, or what was erased.
    public void undo() {
        if (history.isEmpty()) {
            return;
        }
        TypedHistory.Change change = history.takeLast();
        int at = change.at();
        if (change.inserted() > 0) {
            close(at, at + change.inserted());
        } else {
            open(at, change.removed().length);
            System.arraycopy(change.removed(), 0, letters, at, change.removed().length);
        }
        caret = at + change.removed().length;
        change.overwrite();
        edited();
    }

    /// Whether nothing but blanks was typed.
    public boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (!Character.isWhitespace(letters[i])) {
                return false;
            }
        }
        return true;
    }

    /// How many characters there are.
    public int length() {
        return length;
    }

    /// Before which character the next letter comes, from 0 to the length.
    public int caret() {
        return caret;
    }

    /// Rises with every change of the letters; moving the caret changes none.
    int version() {
        return version;
    }

    /// A copy for one use. Whoever asks for it does not keep it.
    public String read() {
        return new String(letters, 0, length);
    }

    /// A copy of what stands before the caret, as far back as so many characters. Whoever asks for it
    /// does not keep it.
    String readBefore(int most) {
        int from = Math.max(0, caret - most);
        return new String(letters, from, caret - from);
    }

    /// Puts these characters at the caret.
    ///
    /// @return false when there is no room for all of them; then none was put
    public boolean insert(CharSequence more) {
        int count = more.length();
        if (count == 0 || length + count > letters.length) {
            return false;
        }
        boolean begins =
                caret > 0 && Character.isWhitespace(letters[caret - 1]) && !Character.isWhitespace(more.charAt(0));
        history.inserted(caret, count, begins);
        open(caret, count);
        for (int i = 0; i < count; i++) {
            letters[caret + i] = more.charAt(i);
        }
        caret += count;
        edited();
        return true;
    }

    /// Takes the letter before the caret away.
    public void deleteBefore() {
        if (caret > 0) {
            int from = before(caret);
            remove(from, caret);
            caret = from;
            edited();
        }
    }

    /// Takes the letter after the caret away.
    public void deleteAfter() {
        if (caret < length) {
            remove(caret, after(caret));
            edited();
        }
    }

    /// Moves the caret to the letter before it in the order of writing; in Arabic that is to the right.
    public void backward() {
        caretTo(caret == 0 ? 0 : before(caret));
    }

    /// Moves the caret past the next letter in the order of writing.
    public void forward() {
        caretTo(caret == length ? length : after(caret));
    }

    /// Moves the caret before this character, or to the nearest end, and never into the middle of a letter.
    public void caretTo(int place) {
        int wanted = Math.clamp(place, 0, length);
        if (wanted > 0 && wanted < length && Character.isLowSurrogate(letters[wanted])) {
            wanted--;
        }
        if (wanted != caret) {
            caret = wanted;
            listeners.forEach(Runnable::run);
        }
    }

    /// Overwrites every letter that was ever typed here, also those that could be taken back.
    public void clear() {
        Arrays.fill(letters, '\0');
        history.clear();
        length = 0;
        caret = 0;
        edited();
    }

    /// Is told after every change, also of the caret, until the returned handle is closed.
    public Watching onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Ends watching when closed.
    @FunctionalInterface
    public interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    private void remove(int from, int to) {
        history.removed(from, Arrays.copyOfRange(letters, from, to));
        close(from, to);
    }

    private void open(int at, int count) {
        System.arraycopy(letters, at, letters, at + count, length - at);
        length += count;
    }

    private void close(int from, int to) {
        System.arraycopy(letters, to, letters, from, length - to);
        int shorter = length - (to - from);
        // What was moved to the front must not stay behind it.
        Arrays.fill(letters, shorter, length, '\0');
        length = shorter;
    }

    private int before(int place) {
        boolean pair = place > 1 && Character.isSurrogatePair(letters[place - 2], letters[place - 1]);
        return place - (pair ? 2 : 1);
    }

    private int after(int place) {
        boolean pair = place + 1 < length && Character.isSurrogatePair(letters[place], letters[place + 1]);
        return place + (pair ? 2 : 1);
    }

    private void edited() {
        version++;
        listeners.forEach(Runnable::run);
    }
}
