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
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private int length;
    private int caret;
    private int version;

    /// @param most how many characters there is room for
    public TypedText(int most) {
        this.letters = new char[most];
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

    /// Puts these characters at the caret.
    ///
    /// @return false when there is no room for all of them; then none was put
    public boolean insert(CharSequence more) {
        int count = more.length();
        if (count == 0 || length + count > letters.length) {
            return false;
        }
        System.arraycopy(letters, caret, letters, caret + count, length - caret);
        for (int i = 0; i < count; i++) {
            letters[caret + i] = more.charAt(i);
        }
        length += count;
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

    /// Overwrites every letter that was ever typed here.
    public void clear() {
        Arrays.fill(letters, '\0');
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
