package nl.buurtpunt.kiosk.ui;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Where the lines of a typed letter begin, by our own rule of breaking: the toolkit's fails on
/// right-to-left words. After a change only the lines around it are broken anew, so that the thousandth
/// line costs no more than the first.
final class LetterLines {
    /// A word that grew shorter may fit on the line before, and what then begins that line on the one
    /// before it.
    private static final int LINES_BEFORE = 2;

    private final ToDoubleFunction<String> measure;
    private final double width;
    private final int mostOnALine;
    private final BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
    private final BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    private String text = "";
    private int[] starts = {0};
    private int count = 1;

    /// @param measure width of a run of letters, pixels
    /// @param narrowest no letter is narrower
    LetterLines(ToDoubleFunction<String> measure, double width, double narrowest) {
        this.measure = measure;
        this.width = width;
        this.mostOnALine = (int) Math.max(1, width / narrowest);
    }

    /// Breaks what is typed now.
    void follow(String now) {
        if (now.equals(text)) {
            return;
        }
        int same = samePrefix(now);
        int tail = sameSuffix(now, same);
        int from = Math.max(0, lineOf(same) - LINES_BEFORE);
        int[] before = Arrays.copyOf(starts, count);
        int longer = now.length() - text.length();
        text = now;
        count = from;
        add(before[from]);
        int old = from + 1;
        int place = before[from];
        while (true) {
            place = next(place);
            if (place < 0) {
                return;
            }
            while (old < before.length && before[old] + longer < place) {
                old++;
            }
            add(place);
            // Both breaks stand behind the change, and what follows them is the same.
            if (old < before.length && before[old] + longer == place && place > text.length() - tail) {
                for (int rest = old + 1; rest < before.length; rest++) {
                    add(before[rest] + longer);
                }
                return;
            }
        }
    }

    void forget() {
        text = "";
        starts = new int[] {0};
        count = 1;
    }

    /// How many lines there are; an empty text has one.
    int count() {
        return count;
    }

    int length() {
        return text.length();
    }

    int start(int line) {
        return starts[line];
    }

    /// Where the letters of a line end: before the sign that ends its paragraph.
    int end(int line) {
        int end = line + 1 < count ? starts[line + 1] : text.length();
        return endsParagraph(line) ? end - 1 : end;
    }

    /// The letters of a line, with the blanks at its end.
    String line(int line) {
        return text.substring(start(line), end(line));
    }

    /// The line of the caret before this character.
    int lineOf(int place) {
        int found = Arrays.binarySearch(starts, 0, count, place);
        return found >= 0 ? found : -found - 2;
    }

    /// The last place in a line that is not the first one of the next.
    int lastPlace(int line) {
        boolean last = line + 1 >= count || endsParagraph(line);
        return last ? end(line) : Math.max(start(line), end(line) - 1);
    }

    /// Whether the paragraph a line is in begins with a right-to-left letter.
    ///
    /// @param otherwise the answer for one without letters
    boolean rightToLeft(int line, boolean otherwise) {
        int from = text.lastIndexOf('\n', Math.max(0, start(line) - 1)) + 1;
        from = start(line) == 0 ? 0 : from;
        int to = text.indexOf('\n', start(line));
        return LineFlow.fromRight(text.substring(from, to < 0 ? text.length() : to), otherwise);
    }

    private boolean endsParagraph(int line) {
        return line + 1 < count && text.charAt(starts[line + 1] - 1) == '\n';
    }

    /// Where the line after the one that begins here begins; below 0 when that is the last.
    private int next(int from) {
        int newline = text.indexOf('\n', from);
        int paragraph = newline < 0 ? text.length() : newline;
        int seen = Math.min(paragraph, from + mostOnALine + 1);
        while (seen < paragraph && Character.isWhitespace(text.charAt(seen - 1))) {
            seen++;
        }
        String run = text.substring(from, seen);
        int fitting = fitting(run, from + run.length() == paragraph);
        if (from + fitting < paragraph) {
            return from + fitting;
        }
        return newline < 0 ? -1 : newline + 1;
    }

    /// How much of a run has room on one line; blanks at its end need none.
    ///
    /// @param whole nothing follows the run in its paragraph
    private int fitting(String run, boolean whole) {
        if (whole && fits(run, run.length())) {
            return run.length();
        }
        places.setText(run);
        int most = 0;
        for (int place = places.next(); place != BreakIterator.DONE; place = places.next()) {
            if (place == run.length() || !fits(run, place)) {
                break;
            }
            most = place;
        }
        return most > 0 ? most : cut(run);
    }

    /// A word that is wider than the line is cut between letters, so that nothing of it is lost.
    private int cut(String run) {
        letters.setText(run);
        int most = letters.next();
        for (int place = letters.next(); place != BreakIterator.DONE && fits(run, place); place = letters.next()) {
            most = place;
        }
        return most == BreakIterator.DONE ? run.length() : most;
    }

    private boolean fits(String run, int end) {
        return measure.applyAsDouble(run.substring(0, end).stripTrailing()) <= width;
    }

    private int samePrefix(String now) {
        int most = Math.min(now.length(), text.length());
        int same = 0;
        while (same < most && now.charAt(same) == text.charAt(same)) {
            same++;
        }
        return same;
    }

    private int sameSuffix(String now, int prefix) {
        int most = Math.min(now.length(), text.length()) - prefix;
        int same = 0;
        while (same < most && now.charAt(now.length() - 1 - same) == text.charAt(text.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }
}
