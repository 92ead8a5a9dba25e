package nl.buurtpunt.kiosk.ui;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nl.buurtpunt.kiosk.guide.LeftToRight;

/// Breaks a text into lines that fit a width. JavaFX's own wrapping throws on right-to-left text, so no other code
/// may use it.
///
/// A line never ends inside a phone number or a time of day, nor between the marks around a left-to-right run as
/// long as that run fits on a line of its own; it rather ends before the run. A word that is wider than a whole line is
/// cut between letters, so that nothing is lost, and the result says so: the design is wrong then.
final class LineBreaker {
    /// ZERO WIDTH SPACE: a line may end here without a hyphen.
    static final char MAY_BREAK = '\u200B';

    private static final char SOFT_HYPHEN = '\u00AD';

    private final ToDoubleFunction<String> measure;

    /// @param measure width of a run of text, pixels
    LineBreaker(ToDoubleFunction<String> measure) {
        this.measure = measure;
    }

    /// @param oversized some word is wider than the line
    record Lines(List<String> lines, boolean oversized) {}

    /// A text that is shown in parts.
    ///
    /// @param lines of each part, but the last
    /// @param lead what the first line of each part but the first begins with; a line may end after it
    record Parts(int lines, String lead) {
        static final Parts NONE = new Parts(Integer.MAX_VALUE, "");
    }

    Lines breakInto(double width, String text, Locale locale) {
        return breakInto(width, text, locale, Parts.NONE);
    }

    Lines breakInto(double width, String text, Locale locale, Parts parts) {
        Breaking breaking = new Breaking(width, locale, parts);
        for (String paragraph : text.split("\n", -1)) {
            segments(paragraph, locale, true).forEach(breaking::add);
            breaking.endParagraph();
        }
        return new Lines(List.copyOf(breaking.lines), breaking.oversized);
    }

    /// One text on its way into lines.
    private final class Breaking {
        private final double width;
        private final Locale locale;
        private final Parts parts;
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private boolean oversized;

        private Breaking(double width, Locale locale, Parts parts) {
            this.width = width;
            this.locale = locale;
            this.parts = parts;
        }

        private void add(String segment) {
            lead();
            if (fits(line + segment, width)) {
                line.append(segment);
                return;
            }
            if (fits(segment, width)) {
                next();
                if (!fits(line + segment, width)) {
                    // No room beside the lead: it has a line of its own.
                    next();
                }
                line.append(segment);
                return;
            }
            List<String> words = segments(segment, locale, false);
            if (words.size() > 1) {
                words.forEach(word -> add(keepDirection(segment, word)));
                return;
            }
            oversized = true;
            cut(segment);
        }

        /// Cuts a word that is too wide; what is left of it begins the next line.
        private void cut(String word) {
            next();
            BreakIterator letters = BreakIterator.getCharacterInstance(locale);
            letters.setText(word);
            int start = 0;
            int last = 0;
            for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
                if (last > start && !fits(line + word.substring(start, end), width)) {
                    line.append(word, start, last);
                    next();
                    start = last;
                }
                last = end;
            }
            line.append(word, start, word.length());
        }

        private void next() {
            if (!line.isEmpty()) {
                lines.add(shown(line.toString()));
                line.setLength(0);
            }
            lead();
        }

        /// Not twice in a row: where a part is one line, its word matters more.
        private void lead() {
            boolean begins = line.isEmpty() && !lines.isEmpty() && lines.size() % parts.lines() == 0;
            if (begins && !lines.getLast().equals(parts.lead())) {
                line.append(parts.lead());
            }
        }

        private void endParagraph() {
            lead();
            lines.add(shown(line.toString()));
            line.setLength(0);
        }
    }

    /// A part of a marked run is marked as well, so that each line orders it like the whole. The marks inside a number
    /// stay.
    private static String keepDirection(String run, String part) {
        boolean marked = run.indexOf(LeftToRight.MARK) >= 0;
        if (!marked || LeftToRight.unmark(part).isBlank()) {
            return part;
        }
        int end = part.lastIndexOf(LeftToRight.MARK);
        String opened = part.charAt(0) == LeftToRight.MARK ? part : LeftToRight.MARK + part;
        // Where the run ends here, a full stop after it belongs to the words around it.
        boolean closed = end > 0 && part.substring(end).chars().noneMatch(Character::isLetterOrDigit);
        return closed ? opened : opened + LeftToRight.MARK;
    }

    private boolean fits(String line, double width) {
        return measure.applyAsDouble(shown(line)) <= width;
    }

    private static String shown(String line) {
        String stripped = strippedEnd(line);
        boolean hyphenated = !stripped.isEmpty() && stripped.charAt(stripped.length() - 1) == SOFT_HYPHEN;
        String plain = stripped.replace(String.valueOf(SOFT_HYPHEN), "").replace(String.valueOf(MAY_BREAK), "");
        return hyphenated ? plain + "-" : plain;
    }

    /// Blanks at the end of a line may stand before a mark.
    private static String strippedEnd(String line) {
        String stripped = line.stripTrailing();
        String mark = String.valueOf(LeftToRight.MARK);
        return stripped.endsWith(mark) && stripped.length() > 1
                ? stripped.substring(0, stripped.length() - 1).stripTrailing() + mark
                : stripped;
    }

    private static List<String> segments(String text, Locale locale, boolean keepRuns) {
        BreakIterator places = BreakIterator.getLineInstance(locale);
        places.setText(text);
        List<String> segments = new ArrayList<>();
        int start = 0;
        for (int end = places.next(); end != BreakIterator.DONE; end = places.next()) {
            int place = keepRuns ? beforeRun(text, end) : end;
            if (place < text.length() && keepRuns && isInsideRun(text, place)) {
                continue;
            }
            segments.add(text.substring(start, place));
            start = place;
        }
        if (start < text.length()) {
            segments.add(text.substring(start));
        }
        return segments;
    }

    /// The platform counts the mark that opens a run to the word before it; the run would then drag that word along to
    /// the next line.
    private static int beforeRun(String text, int end) {
        int start = end;
        while (start > 0 && text.charAt(start - 1) == LeftToRight.MARK) {
            start--;
        }
        boolean afterBlank = start > 0 && Character.isWhitespace(text.charAt(start - 1));
        return afterBlank && marksBefore(text, start) % 2 == 0 ? start : end;
    }

    private static long marksBefore(String text, int place) {
        return text.substring(0, place)
                .chars()
                .filter(c -> c == LeftToRight.MARK)
                .count();
    }

    private static boolean isInsideRun(String text, int place) {
        boolean marksAfter = text.indexOf(LeftToRight.MARK, place) >= 0;
        return (marksBefore(text, place) % 2 == 1 && marksAfter) || isBetweenDigits(text, place);
    }

    /// Whatever stands between the groups of a marked number has marks of its own.
    private static boolean isBetweenDigits(String text, int place) {
        int before = place - 1;
        while (before > 0 && LeftToRight.isBetween(text.charAt(before))) {
            before--;
        }
        int after = place;
        while (after < text.length() - 1 && LeftToRight.isBetween(text.charAt(after))) {
            after++;
        }
        if (!Character.isDigit(text.charAt(before)) || !Character.isDigit(text.charAt(after))) {
            return false;
        }
        String between = text.substring(before + 1, after);
        return between.indexOf(LeftToRight.MARK) >= 0
                || (after == place && between.chars().allMatch(c -> " -:".indexOf(c) >= 0));
    }
}
