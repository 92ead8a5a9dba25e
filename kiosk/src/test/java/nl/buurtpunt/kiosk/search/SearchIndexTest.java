package nl.buurtpunt.kiosk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.SearchWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final SmallGuide GUIDE = new SmallGuide()
            .topic("geld", "Geld", "المال")
            .topic("wonen", "Wonen", "السكن")
            .service("schuldhulp", "geld", "Schuldhulpverlening", "Kunt u uw rekeningen niet betalen? U krijgt hulp.")
            .words("schuldhulp", "nl", "schulden", "huur niet betalen", "deurwaarder")
            .words("schuldhulp", "ar", "ديون", "لا أستطيع الدفع")
            .words("schuldhulp", "tr", "borç", "kiramı ödeyemiyorum")
            .words("schuldhulp", "de", "Schulden", "Kündigung", "mein Mann schlägt mich")
            .words("schuldhulp", "pl", "długi", "zaległości")
            .phone("schuldhulp", "045-560 40 04")
            .service("woonhulp", "wonen", "Hulp bij wonen", "Zoekt u een huis met huurtoeslag?")
            .words("woonhulp", "nl", "huur achterstand", "café")
            .words("woonhulp", "tr", "ışık", "ev")
            .service("crisis", "wonen", "Praten helpt", "Bel of chat dag en nacht.")
            .words("crisis", "nl", "ik wil dood", "zelfmoord")
            .words("crisis", "ar", "وحدة")
            .service("dood", "wonen", "Dood en begrafenis", "Iemand is dood. Wat regelt u?")
            .service("eerste", "geld", "Zelfde naam", "Zelfde zin.")
            .service("tweede", "geld", "Zelfde naam", "Zelfde zin.");

    private static final SearchIndex INDEX = SearchIndex.of(GUIDE.guide());

    /// Each row: what is typed, and the service that stands first.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # while typing
            sch                            | schuldhulp
            schuldhulpv                    | schuldhulp
            deurw                          | schuldhulp
            # typos: changed, left out, added, swapped, in the first letter, two in a long word, doubled
            schuldan                       | schuldhulp
            schlden                        | schuldhulp
            schullden                      | schuldhulp
            shculden                       | schuldhulp
            xchulden                       | schuldhulp
            deurwaader                     | schuldhulp
            dourwaardr                     | schuldhulp
            skulden                        | schuldhulp
            # endings
            schuldig                       | schuldhulp
            deurwaarders                   | schuldhulp
            borçlarım                      | schuldhulp
            borcum var                     | schuldhulp
            kiramı ödeyemiyorum            | schuldhulp
            kirami odeyemiyoruz            | schuldhulp
            dlugami                        | schuldhulp
            # accents, and letters of other keyboards
            cafe                           | woonhulp
            isik                           | woonhulp
            IŞIK                           | woonhulp
            Işık                           | woonhulp
            evim                           | woonhulp
            długi                          | schuldhulp
            dlugi                          | schuldhulp
            kundigung                      | schuldhulp
            kuendigung                     | schuldhulp
            mein mann schlaegt mich        | schuldhulp
            # Arabic: prefixes, variants, vowel signs, stretching
            ديون                           | schuldhulp
            الديون                         | schuldhulp
            والديون                        | schuldhulp
            للديون                         | schuldhulp
            بديون                          | schuldhulp
            دُيُون                          | schuldhulp
            ديـــون                        | schuldhulp
            لا استطيع الدفع                | schuldhulp
            لا إستطيع الدفع                | schuldhulp
            أشعر بالوحدة                    | crisis
            ووحدة                          | crisis
            # blanks too many or missing, parts of compounds
            schuldhulp verlening           | schuldhulp
            huurachterstand                | woonhulp
            huur achterstand               | woonhulp
            huurnietbetalen                | schuldhulp
            toeslag aanvragen              | woonhulp
            # what people say, in any order and with more around it
            huur niet betalen              | schuldhulp
            ik kan mijn huur niet betalen  | schuldhulp
            betalen huur niet              | schuldhulp
            ik wil dood                    | crisis
            ik will dood                   | crisis
            # numbers, from the first digit and as they are written or dialled
            0455604                        | schuldhulp
            045-560 40 04                  | schuldhulp
            +31 45 560                     | schuldhulp
            0031455604004                  | schuldhulp
            ٠٤٥٥٦٠                         | schuldhulp
            """)
    void finds(String typed, String first) {
        assertThat(INDEX.find(typed, 3)).as(typed).isNotEmpty();
        assertThat(INDEX.find(typed, 3).getFirst().serviceId()).as(typed).isEqualTo(first);
    }

    /// Numbers are never guessed; noise finds nothing.
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "04", "0455605", "5604004", "xqzwvk", "؟", "قققققق", "\uD800", "🙂"})
    void findsNothing(String typed) {
        assertThat(INDEX.find(typed, 3)).as(typed).isEmpty();
    }

    @Test
    void putsTheSayingOfACrisisBeforeAWordInAName() {
        assertThat(INDEX.find("ik wil dood", 5)).extracting(Hit::serviceId).startsWith("crisis", "dood");
    }

    @Test
    void findsTheServicesOfATopicByItsNameAfterThoseThatSayItThemselves() {
        assertThat(INDEX.find("wonen", 5))
                .extracting(Hit::serviceId)
                .startsWith("woonhulp")
                .contains("crisis");
        assertThat(INDEX.find("السكن", 5)).extracting(Hit::serviceId).contains("crisis");
    }

    @Test
    void keepsTheGuidesOrderAmongEquals() {
        assertThat(INDEX.find("zelfde naam", 5)).extracting(Hit::serviceId).containsExactly("eerste", "tweede");
    }

    @Test
    void finishesTheLastWordOnlyUntilABlankFollows() {
        assertThat(INDEX.find("deu", 5)).hasSize(1);
        assertThat(INDEX.find("deu ", 5)).isEmpty();
    }

    @Test
    void showsNoNumberThatIsNotConfirmed() {
        assertThat(SearchIndex.of(new SmallGuide()
                                .topic("geld", "Geld", "المال")
                                .service("a", "geld", "Dienst", "Zin.")
                                .unconfirmedPhone("a", "045-560 40 04")
                                .guide())
                        .find("045560", 3))
                .isEmpty();
    }

    @Test
    void searchesAGuideWithoutWordsOrWithoutAnything() {
        Guide heerlen = ContentFolder.heerlen();
        Guide bare = new Guide(
                heerlen.edition(),
                heerlen.city(),
                Guide.Contents.of(heerlen.topics(), heerlen.services(), List.of(), heerlen.sentences())
                        .withWords(SearchWords.NONE));
        assertThat(SearchIndex.of(bare).find("schuldhulp", 3)).isNotEmpty();
        Guide empty =
                new Guide(heerlen.edition(), heerlen.city(), List.of(), List.of(), List.of(), heerlen.sentences());
        assertThat(SearchIndex.of(empty).find("schuldhulp", 3)).isEmpty();
    }

    @Test
    void takesBreathsWhileItIsBuilt() {
        var breaths = new AtomicInteger();
        SearchIndex.of(ContentFolder.heerlen(), breaths::incrementAndGet);
        assertThat(breaths).hasValueGreaterThan(8);
    }

    /// Letters of every script, blanks, marks, halves of pairs, controls: whatever somebody or something types.
    @Test
    void neverFailsAndNeverRepeatsItself() {
        SearchIndex index = SearchIndex.of(ContentFolder.heerlen());
        var random = new Random(7);
        int[] ranges = {' ', 'a', 0xC0, 0x300, 0x400, 0x600, 0x640, 0x900, 0x2000, 0x4E00, 0xD800, 0xFB50, 0xFFF0};
        for (int round = 0; round < 3_000; round++) {
            var typed = new StringBuilder();
            int length = random.nextInt(random.nextInt(20) == 0 ? 400 : 25);
            for (int at = 0; at < length; at++) {
                int from = ranges[random.nextInt(ranges.length)];
                typed.append((char) (from + random.nextInt(26)));
                if (random.nextInt(6) == 0) {
                    typed.append(' ');
                }
            }
            int most = random.nextInt(12) - 1;
            List<Hit> hits = index.find(typed.toString(), most);
            assertThat(hits).hasSizeLessThanOrEqualTo(Math.max(most, 0));
            assertThat(hits).extracting(Hit::serviceId).doesNotHaveDuplicates();
            assertThat(hits).isEqualTo(index.find(typed.toString(), most));
            assertThat(hits).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
        }
    }

    @Test
    void findsTheSameWhicheverWayItWasBuilt() {
        SearchIndex one = SearchIndex.of(ContentFolder.heerlen());
        SearchIndex other = SearchIndex.of(ContentFolder.heerlen(), Thread::onSpinWait);
        for (String typed : Arrays.asList("schuld", "huis", "ik wil", "ديون", "borc", "pomoc", "112")) {
            assertThat(other.find(typed, 20)).isEqualTo(one.find(typed, 20));
        }
    }
}
