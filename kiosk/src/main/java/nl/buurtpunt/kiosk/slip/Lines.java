package nl.buurtpunt.kiosk.slip;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Breaks words into lines. A phone number, a time, a postcode, a website or an e-mail address stays whole.
final class Lines {
    /// Digits with the blanks and dashes people write between them; a Dutch postcode; anything with an inner dot or @.
    private static final Pattern WHOLE =
            Pattern.compile("\\+?\\d(?:[\\d \\-/.:]*\\d)?(?: [A-Z]{2}\\b)?|[\\w\\-/:]+[.@][\\w\\-./@?=&%#]*\\w");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final char BREAK_HERE = '\u200B';

    /// A lone letter on the next line is read as a word.
    private static final int FEWEST_AFTER_HYPHEN = 3;

    private final Font font;
    private final boolean rightToLeft;
    private final float room;

    Lines(Font font, boolean rightToLeft, float room) {
        this.font = font;
        this.rightToLeft = rightToLeft;
        this.room = room;
    }

    /// One layout per line, none for blank text. Words wider than the paper are hyphenated.
    List<TextLayout> of(String text) {
        List<TextLayout> lines = new ArrayList<>();
        text.lines()
                .map(Lines::singleBlanks)
                .filter(line -> !line.isEmpty())
                .forEach(paragraph -> broken(withBreaksInLongWords(paragraph), lines));
        return lines;
    }

    /// The width of the widest word that may not be broken.
    float widestWord(String text) {
        return words(text).map(this::width).max(Float::compare).orElse(0f);
    }

    private static Stream<String> words(String text) {
        return BLANKS.splitAsStream(text.strip());
    }

    private static String singleBlanks(String text) {
        return words(text).collect(Collectors.joining(" "));
    }

    private float width(String word) {
        return word.isEmpty() ? 0 : layout(word).getAdvance();
    }

    private TextLayout layout(String text) {
        return new TextLayout(attributed(text).getIterator(), SlipFonts.RENDERING);
    }

    private AttributedString attributed(String text) {
        AttributedString attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, font);
        attributed.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        return attributed;
    }

    private void broken(String text, List<TextLayout> lines) {
        TextMeasurer measurer = new TextMeasurer(attributed(text).getIterator(), SlipFonts.RENDERING);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        IntPredicate whole = insideWhole(text);
        int start = 0;
        while (start < text.length()) {
            int fits = pastBlanks(text, measurer.getLineBreakIndex(start, room));
            int end = fits == text.length() ? fits : lastBreak(breaks, whole, start, fits);
            int visible = end;
            while (visible > start + 1 && text.charAt(visible - 1) == ' ') {
                visible--;
            }
            lines.add(measurer.getLayout(start, visible));
            start = end;
        }
    }

    private static int pastBlanks(String text, int index) {
        int past = index;
        while (past < text.length() && text.charAt(past) == ' ') {
            past++;
        }
        return past;
    }

    private static int lastBreak(BreakIterator breaks, IntPredicate whole, int start, int limit) {
        int at = breaks.isBoundary(limit) ? limit : breaks.preceding(limit);
        while (at > start && whole.test(at)) {
            at = breaks.preceding(at);
        }
        return at > start ? at : limit;
    }

    private static IntPredicate insideWhole(String text) {
        boolean[] inside = new boolean[text.length() + 1];
        Matcher matcher = WHOLE.matcher(text);
        while (matcher.find()) {
            for (int i = matcher.start() + 1; i < matcher.end(); i++) {
                inside[i] = text.charAt(i - 1) != BREAK_HERE;
            }
        }
        return i -> inside[i];
    }

    private String withBreaksInLongWords(String text) {
        return words(text).map(this::pieces).collect(Collectors.joining(" "));
    }

    private String pieces(String word) {
        StringBuilder pieces = new StringBuilder();
        String rest = word;
        while (width(rest) > room) {
            int fits = rest.length() - 1;
            while (fits > 1 && width(rest.substring(0, fits) + "-") > room) {
                fits--;
            }
            fits = Math.max(1, Math.min(fits, rest.length() - FEWEST_AFTER_HYPHEN));
            // In a website or a number a hyphen of ours would be taken for one of its own.
            boolean hyphen = rest.substring(0, fits).chars().allMatch(Character::isLetter) && !rightToLeft;
            pieces.append(rest, 0, fits).append(hyphen ? "-" : "").append(BREAK_HERE);
            rest = rest.substring(fits);
        }
        return pieces.append(rest).toString();
    }
}
