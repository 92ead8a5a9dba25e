package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.ui.KeyboardLayout.Plane;
import org.junit.jupiter.api.Test;

class KeyboardLayoutTest {
    /// What people write their language with; a capital is typed as its small letter.
    private static final Map<String, String> ALPHABETS = Map.of(
            "nl", "abcdefghijklmnopqrstuvwxyzéëïöüèêàáóç",
            "en", "abcdefghijklmnopqrstuvwxyzé",
            "tr", "abcçdefgğhıİijklmnoöprsştuüvyzâîûqwx",
            "ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآءؤئىة",
            "de", "abcdefghijklmnopqrstuvwxyzäöüß",
            "pl", "aąbcćdeęfghijklłmnńoóprsśtuwyzźż");

    private final Guide guide = ContentFolder.heerlen();

    @Test
    void hasEveryLetterOfEveryLanguageOfTheCity() {
        for (Language language : guide.city().languages()) {
            String alphabet = ALPHABETS.getOrDefault(language.tag(), "");
            assertThat(alphabet)
                    .as("the test knows the alphabet of " + language.tag())
                    .isNotEmpty();
            if (guide.sentences().say("keyboard.rows", language).fallback()) {
                continue;
            }
            Set<String> keys = typed(of(language).getFirst());
            for (String letter : letters(alphabet.toLowerCase(Locale.forLanguageTag(language.tag())))) {
                assertThat(keys).as(language.tag()).contains(letter);
            }
        }
    }

    @Test
    void typesAWordOfEachLanguageOfTheSameScript() {
        Set<String> keys = typed(of(language("nl")).getFirst());

        assertThat(keys).contains("ğ", "ı", "ş", "ç", "â");
        assertThat(typed(of(language("tr")).getFirst())).contains("ë", "é", "ï");
    }

    @Test
    void hasDigitsAndPunctuationInEveryScript() {
        for (Language language : guide.city().languages()) {
            for (KeyboardLayout layout : of(language)) {
                List<String> signs =
                        layout.signs().stream().flatMap(List::stream).toList();
                assertThat(signs)
                        .as(language.tag())
                        .contains("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "-", "'", ".", "@");
            }
        }
    }

    @Test
    void leadsToEachOtherScriptOnceAndBeginsWithItsOwn() {
        for (Language language : guide.city().languages()) {
            List<KeyboardLayout> layouts = of(language);
            assertThat(layouts).as(language.tag()).hasSize(2);
            assertThat(layouts.getFirst().language()).isEqualTo(language);
            assertThat(layouts.getFirst().language().rightToLeft())
                    .isNotEqualTo(layouts.get(1).language().rightToLeft());
        }
    }

    @Test
    void fitsOnThreeRowsWithoutAKeyTwice() {
        for (Language language : guide.city().languages()) {
            KeyboardLayout layout = of(language).getFirst();
            for (Plane plane : Plane.values()) {
                assertThat(layout.keys(plane).size()).isBetween(1, KeyboardLayout.ROWS);
            }
            List<String> both = Stream.of(layout.letters(), layout.more())
                    .flatMap(rows -> rows.stream().flatMap(List::stream))
                    .toList();
            assertThat(both).as(language.tag()).doesNotHaveDuplicates();
        }
    }

    @Test
    void writesLamAlefWithOneKey() {
        assertThat(typed(of(language("ar")).getFirst())).contains("لا");
    }

    private Language language(String tag) {
        return guide.city().language(tag).orElseThrow();
    }

    private List<KeyboardLayout> of(Language language) {
        return KeyboardLayout.of(new View(guide, language));
    }

    private static Set<String> typed(KeyboardLayout layout) {
        Set<String> keys = new HashSet<>();
        for (Plane plane : Plane.values()) {
            layout.keys(plane).forEach(keys::addAll);
        }
        return keys;
    }

    private static List<String> letters(String alphabet) {
        return alphabet.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .mapToObj(Character::toString)
                .toList();
    }
}
