package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every letter is one wide here, marks are not.
class LineBreakerTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final LineBreaker breaker =
            new LineBreaker(line -> LeftToRight.unmark(line).length());

    @Test
    void breaksBetweenWordsAndWhereTheTextSays() {
        assertThat(lines(10, "een twee drie\nvier", DUTCH)).containsExactly("een twee", "drie", "vier");
    }

    @Test
    void neverBreaksInsideAPhoneNumber() {
        assertThat(lines(16, "Bel nu 045-560 45 00", DUTCH)).containsExactly("Bel nu", "045-560 45 00");
    }

    /// The marks inside such a number are no reason to break there; a line of its own is there for it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "045-560 50 50",
                "045 - 560 50 50",
                "045\u2013560 50 50",
                "045 \u2013 560 50 50",
                "045\u00A0560\u00A050\u00A050",
                "+31 (0)45 560 50 50",
                "(045) 560 50 50",
                "0800/1234.56",
                "٠٤٥-٥٦٠ ٥٠ ٥٠",
                "٠٤٥ - ٥٦٠ ٥٠ ٥٠",
                "٠٤٥\u2013٥٦٠ ٥٠ ٥٠",
                "۰۴۵-۵۶۰ ۵۰ ۵۰",
                "(٠٤٥) ٥٦٠ ٥٠ ٥٠",
                "+٣١ ٤٥ ٥٦٠ ٥٠ ٥٠"
            })
    void neverBreaksInsideATelephoneNumberInAnArabicAnswer(String number) {
        String marked = LeftToRight.markRuns("اتصلوا على " + number + " أو تعالوا");
        String inLatin = LeftToRight.unmark(LeftToRight.markRuns(number));
        for (int width = number.length(); width < number.length() + 12; width++) {
            assertThat(lines(width, marked, ARABIC))
                    .as("%d wide", width)
                    .map(LeftToRight::unmark)
                    .anyMatch(line -> line.contains(inLatin));
        }
        assertThat(lines(number.length(), marked, ARABIC).get(1)).startsWith(String.valueOf(LeftToRight.MARK));
    }

    /// Each line orders it like the whole, also the dash at the end of one.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "045-560 50 50",
                "045\u2013560 50 50",
                "045 \u2013 560 50 50",
                "٠٤٥-٥٦٠ ٥٠ ٥٠",
                "٠٤٥ - ٥٦٠ ٥٠ ٥٠",
                "٠٤٥\u2013٥٦٠ ٥٠ ٥٠",
                "۰۴۵-۵۶۰ ۵۰ ۵۰"
            })
    void marksEveryPartOfATelephoneNumberThatIsLongerThanALine(String number) {
        String marked = LeftToRight.markRuns(number);
        for (int width = 7; width < number.length(); width++) {
            for (String line : lines(width, marked, ARABIC)) {
                assertThat(ReadOrder.seen(line)).as("%d wide", width).isEqualTo(LeftToRight.unmark(line));
            }
        }
    }

    @Test
    void neverBreaksInsideATimeOfDay() {
        assertThat(lines(14, "vrijdag: 09:00 tot 17:00", DUTCH)).containsExactly("vrijdag: 09:00", "tot 17:00");
        assertThat(lines(12, "vrijdag: 09:00 tot 17:00", DUTCH)).containsExactly("vrijdag:", "09:00 tot", "17:00");
    }

    @Test
    void goesToTheNextLineBeforeALatinNameInBrackets() {
        String name = LeftToRight.mark("(Huis van het Recht)");

        assertThat(lines(22, "مساعدة في الديون " + name, ARABIC)).containsExactly("مساعدة في الديون", name);
    }

    @Test
    void marksEveryPartOfANameThatIsLongerThanALine() {
        String name = LeftToRight.mark("(Huis van het Recht)");

        List<String> lines = lines(10, "مساعدة " + name, ARABIC);

        assertThat(lines).map(LeftToRight::unmark).containsExactly("مساعدة", "(Huis van", "het Recht)");
        assertThat(lines.subList(1, 3)).allMatch(line -> line.charAt(0) == LeftToRight.MARK);
    }

    @Test
    void showsASoftHyphenOnlyAtTheEndOfALine() {
        String word = "schuld\u00ADhulp\u00ADverlening";

        assertThat(lines(30, word, DUTCH)).containsExactly("schuldhulpverlening");
        assertThat(lines(12, word, DUTCH)).containsExactly("schuldhulp-", "verlening");
    }

    @Test
    void beginsEachPartWithItsLead() {
        assertThat(parts(8, "een twee drie vier", 2)).containsExactly("een twee", "drie", "*vier");
        assertThat(parts(4, "een\n\n\ndrie", 2)).containsExactly("een", "", "*", "drie");
        assertThat(parts(5, "een onbegrijpelijk", 2)).containsExactly("een", "onbeg", "*rijp", "elijk");
    }

    @Test
    void givesTheLeadALineOfItsOwnWhereTheWordLeavesNoRoom() {
        assertThat(parts(4, "een twee drie vier", 2)).containsExactly("een", "twee", "*", "drie", "*", "vier");
        assertThat(parts(4, "een twee drie", 1)).containsExactly("een", "*", "twee", "*", "drie");
    }

    private List<String> parts(double width, String text, int lines) {
        return breaker.breakInto(width, text, DUTCH, new LineBreaker.Parts(lines, "*"))
                .lines();
    }

    @Test
    void losesNoLetterOfAWordThatIsTooWideAndSaysSo() {
        LineBreaker.Lines broken = breaker.breakInto(5, "onbegrijpelijk", DUTCH);

        assertThat(String.join("", broken.lines())).isEqualTo("onbegrijpelijk");
        assertThat(broken.lines()).allMatch(line -> line.length() <= 5);
        assertThat(broken.oversized()).isTrue();
    }

    private List<String> lines(double width, String text, Locale locale) {
        LineBreaker.Lines broken = breaker.breakInto(width, text, locale);
        assertThat(broken.oversized()).isFalse();
        return broken.lines();
    }
}
