package nl.buurtpunt.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers in words that are read from right to left, in the order in which a renderer draws them.
class LeftToRightTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "045-560 50 50",
                "045\u2013560\u00A050\u00A050",
                "+31 (0)45 560 50 50",
                "(045) 560 50 50",
                "14 045",
                "045 - 560 50 50",
                "045 \u2013 560 50 50",
                "9:00 - 17:00",
                "0800/1234.56",
                "٠٤٥٥٦٠٥٠٥٠",
                "٠٤٥-٥٦٠ ٥٠ ٥٠",
                "٠٤٥ - ٥٦٠ ٥٠ ٥٠",
                "٠٤٥ - ٥٦٠٥٠٥٠",
                "٠٨٠٠ - ١٢٣٤",
                "٤٥ - ٥٦٠ ٥٠ ٥٠",
                "٠٤٥-٥٦٠ ٥٠ - ٥٠",
                "٠٦.١٢ - ٣٤.٥٦",
                "+٣١ - ٤٥",
                "+٣١ ٤٥ ٥٦٠ ٥٠ ٥٠",
                "۰۴۵-۵۶۰ ۵۰ ۵۰",
                "12-11-2026",
                "hulp@voorbeeld.nl",
                "https://brief.voorbeeld.nl/heerlen"
            })
    void staysInItsOwnOrder(String run) {
        String sentence = "اتصلوا اليوم على " + run + " أو تعالوا إلينا";

        assertThat(seen(LeftToRight.markRuns(sentence))).contains(run);
        assertThat(LeftToRight.unmark(LeftToRight.markRuns(sentence))).isEqualTo(sentence);
        assertThat(LeftToRight.markRuns(LeftToRight.markRuns(sentence)))
                .as("marked twice")
                .satisfies(twice -> assertThat(seen(twice)).contains(run));
    }

    @Test
    void bracketsAroundTheFirstDigitsMakeThemLatin() {
        assertThat(seen(LeftToRight.markRuns("على (٠٤٥) ٥٦٠ ٥٠ ٥٠ أو"))).contains("(045) 560 50 50");
    }

    /// A long number breaks where a line ends: what follows stands on the next line by itself.
    @ParameterizedTest
    @ValueSource(strings = {"045-560 12 34", "٠٤٥-٥٦٠ ١٢ ٣٤"})
    void staysInItsOwnOrderWhereALineEndsInIt(String run) {
        String marked = LeftToRight.markRuns("رقمنا " + run);
        String second = marked.substring(marked.indexOf(' ', marked.indexOf('0') + marked.indexOf('٠') + 1) + 1);

        assertThat(seen(second)).contains(run.substring(run.indexOf(' ') + 1));
    }

    /// "From" stands at the right of "until", for a reader who begins there.
    @ParameterizedTest
    @CsvSource({
        "٩:٠٠ - ١٧:٠٠, ١٧:٠٠ - ٩:٠٠",
        "٠٩:٠٠ – ١٧:٠٠, ١٧:٠٠ – ٠٩:٠٠",
        "٩:٠٠-١٧:٠٠, ١٧:٠٠-٩:٠٠",
        "٩.٠٠ - ١٧.٣٠, ١٧.٣٠ - ٩.٠٠",
        "۹:۰۰ - ۱۷:۰۰, ۱۷:۰۰ - ۹:۰۰",
        "١٠ - ١٢, ١٢ - ١٠",
        "(٩:٠٠ - ١٧:٠٠), (١٧:٠٠ - ٩:٠٠)"
    })
    void aRangeInArabicDigitsIsReadFromTheRight(String range, String seen) {
        String marked = LeftToRight.markRuns("مفتوح " + range + " كل يوم");

        assertThat(seen(marked)).contains(seen);
        assertThat(seen(LeftToRight.markRuns(marked))).as("marked twice").contains(seen);
    }

    @Test
    void aTelephoneNumberBesideARangeStaysInItsOwnOrder() {
        assertThat(seen(LeftToRight.markRuns("من ٩:٠٠ - ١٧:٠٠ ٠٤٥-٥٦٠ ٥٠ ٥٠"))).contains("٠٤٥-٥٦٠ ٥٠ ٥٠");
        assertThat(seen(LeftToRight.markRuns("على ٠٤٥-٥٦٠ ٥٠ ٥٠ ٩:٠٠ - ١٧:٠٠"))).contains("٠٤٥-٥٦٠ ٥٠ ٥٠");
    }

    @Test
    void wordsWithoutNumbersStayAsTheyAre() {
        assertThat(LeftToRight.markRuns("شكرًا لكم على رسالتكم")).isEqualTo("شكرًا لكم على رسالتكم");
    }

    private static String seen(String words) {
        Bidi bidi = new Bidi(words, Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[words.length()];
        Integer[] order = new Integer[words.length()];
        for (int i = 0; i < words.length(); i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        StringBuilder seen = new StringBuilder();
        for (int at : order) {
            char letter = words.charAt(at);
            boolean mirrored = levels[at] % 2 == 1 && "()".indexOf(letter) >= 0;
            seen.append(mirrored ? (letter == '(' ? ')' : '(') : letter);
        }
        return LeftToRight.unmark(seen.toString());
    }
}
