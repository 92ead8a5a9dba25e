package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class LetterLinesTest {
    private static final String LETTERS = "aab  cde ودي نab,. 12\n😀";

    /// Every letter is as wide as every other.
    private static LetterLines lines(double width) {
        return new LetterLines(String::length, width, 1);
    }

    @Test
    void breaksBetweenWordsAndAtParagraphs() {
        LetterLines lines = lines(10);
        lines.follow("Beste stad, hier\nis het donker.\n");

        assertThat(words(lines)).containsExactly("Beste ", "stad, hier", "is het ", "donker.", "");
        assertThat(lines.end(1)).isEqualTo(16);
        assertThat(lines.start(2)).isEqualTo(17);
    }

    @Test
    void cutsAWordThatIsTooLongAndLosesNothing() {
        LetterLines lines = lines(5);
        lines.follow("een vuilnisophaaldienst");

        assertThat(words(lines)).containsExactly("een ", "vuiln", "isoph", "aaldi", "enst");
    }

    @Test
    void blanksAtTheEndOfALineNeedNoRoom() {
        LetterLines lines = lines(4);
        lines.follow("stad  in");

        assertThat(words(lines)).containsExactly("stad  ", "in");
    }

    @Test
    void knowsTheDirectionOfEachParagraph() {
        LetterLines lines = lines(6);
        lines.follow("12\nمرحبا abc def\nabc مرحبا مرحبا");

        assertThat(lines.rightToLeft(0, false)).isFalse();
        assertThat(lines.rightToLeft(0, true)).as("a number").isFalse();
        assertThat(lines.rightToLeft(1, false)).isTrue();
        assertThat(lines.rightToLeft(lines.lineOf(13), false)).as("abc def").isTrue();
        assertThat(lines.rightToLeft(lines.count() - 1, false)).isFalse();
    }

    /// What is broken anew around each change is the same as when all of it is, but for a word at the
    /// end of a line before; nothing is lost, nothing is too wide, no letter is cut in two.
    @Test
    void staysWholeThroughAnyChanges() {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        for (int letter = 0; letter < 40; letter++) {
            LetterLines lines = lines(dice.nextInt(2, 30));
            StringBuilder text = new StringBuilder();
            for (int change = 0; change < 120; change++) {
                change(text, dice);
                lines.follow(text.toString());
                check(lines, text.toString());
            }
            lines.follow("");
            assertThat(lines.count()).isEqualTo(1);
        }
    }

    private static void change(StringBuilder text, RandomGenerator dice) {
        int at = dice.nextInt(text.length() + 1);
        if (dice.nextInt(4) == 0) {
            text.delete(at, Math.min(text.length(), at + dice.nextInt(9)));
        } else {
            for (int i = dice.nextInt(12); i >= 0; i--) {
                text.insert(at, LETTERS.charAt(dice.nextInt(LETTERS.length() - 2)));
            }
        }
    }

    private static void check(LetterLines lines, String text) {
        StringBuilder all = new StringBuilder();
        for (int line = 0; line < lines.count(); line++) {
            if (line > 0) {
                all.append(lines.end(line - 1) < lines.start(line) ? "\n" : "");
            }
            all.append(lines.line(line));
            assertThat(lines.lineOf(lines.start(line))).isEqualTo(line);
            assertThat(lines.lineOf(lines.lastPlace(line))).isEqualTo(line);
            assertThat(lines.line(line)).doesNotContain("\n");
        }
        assertThat(all.toString()).isEqualTo(text);
    }

    private static List<String> words(LetterLines lines) {
        List<String> words = new ArrayList<>();
        for (int line = 0; line < lines.count(); line++) {
            words.add(lines.line(line));
        }
        return words;
    }
}
