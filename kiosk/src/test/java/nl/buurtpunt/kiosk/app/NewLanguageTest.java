package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.buurtpunt.kiosk.ContentCopy;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.MissingTexts;
import nl.buurtpunt.kiosk.search.Hit;
import nl.buurtpunt.kiosk.search.SearchIndex;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Pictures;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A language of which only a handful of sentences exist is added by adding files, also one in letters that no other
/// language of the city has, and plain Dutch.
class NewLanguageTest {
    private static final String DEBT_HELP = "schuldhulpverlening-heerlen";
    private static final String UKRAINIAN = """
            - field: sentence/keyboard.rows
              nl: "q w e r t y u i o p | a s d f g h j k l | z x c v b n m"
              uk: "й ц у к е н г ш щ з х ї | ф і в а п р о л д ж є ґ | я ч с м и т ь б ю"
            - field: sentence/home.title
              nl: "Waarmee kunnen we u helpen?"
              uk: "Чим ми можемо вам допомогти?"
            - field: sentence/nav.home
              nl: "Begin"
              uk: "Початок"
            - field: sentence/language.fallback
              nl: "Deze tekst is er nog niet in uw taal."
              uk: "Цього тексту ще немає вашою мовою."
            - field: topic/wonen/name
              nl: "Wonen"
              uk: "Житло"
            - field: service/schuldhulpverlening-heerlen/name
              nl: "Schuldhulpverlening"
              uk: "Допомога з боргами (Schuldhulpverlening)"
            """;
    private static final String PLAIN_DUTCH = """
            - field: sentence/home.title
              nl: "Waarmee kunnen we u helpen?"
              nl-gewoon: "Wat zoekt u?"
            """;

    @TempDir
    static Path folder;

    private static Guide guide = ContentFolder.heerlen();

    @BeforeAll
    static void addFiles() {
        guide = ContentCopy.in(folder)
                .withLanguage("uk", "Українська")
                .withFile("heerlen/texts/uk/some.yaml", UKRAINIAN)
                .withFile("heerlen/words/uk.yaml", "- {service: " + DEBT_HELP + ", words: [борги, \"нема грошей\"]}\n")
                .withLanguage("nl-gewoon", "Gewone woorden")
                .withFile("heerlen/texts/nl-gewoon/some.yaml", PLAIN_DUTCH)
                .guide();
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void isReadWithWhatItHasAndVisiblyInDutchForTheRest(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(guide, panel.geometry());
            kiosk.navigator.start(kiosk.language("uk"));
            look(kiosk, panel, "uk/home");
            assertThat(ScreenInspector.words(kiosk.scene)).contains("Українська");
            assertThat(ScreenInspector.marked(kiosk.scene)).contains("Geld en schulden");
            // On a small panel the next need stands on the next part.
            if (!ScreenInspector.words(kiosk.scene).contains("Житло")) {
                kiosk.navigator.turn(1);
            }
            assertThat(ScreenInspector.words(kiosk.scene)).contains("Житло");
            assertThat(ScreenInspector.marked(kiosk.scene)).doesNotContain("Житло");
            kiosk.rooms.openService(DEBT_HELP);
            look(kiosk, panel, "uk/service");
            assertThat(ScreenInspector.words(kiosk.scene)).contains("Допомога з боргами (Schuldhulpverlening)");
            assertThat(ScreenInspector.marked(kiosk.scene)).isNotEmpty();
            kiosk.navigator.home();
            kiosk.navigator.speak(kiosk.language("nl-gewoon"));
            look(kiosk, panel, "nl-gewoon/home");
            assertThat(ScreenInspector.marked(kiosk.scene)).contains("Geld en schulden");
        });
    }

    private static void look(TestKiosk kiosk, Panel panel, String picture) {
        Pictures.save(kiosk.scene, panel + "/" + picture);
        assertThat(ScreenInspector.faults(kiosk.scene, panel.geometry()))
                .as(picture)
                .isEmpty();
    }

    @Test
    void isTypedWithItsOwnLettersAndFound() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(guide, Panel.INCH_22.geometry());
            SearchIndex index = SearchIndex.of(guide);
            kiosk.finder = (typed, most) ->
                    index.find(typed, most).stream().map(Hit::serviceId).toList();
            kiosk.navigator.start(kiosk.language("uk"));
            kiosk.rooms.openSearch();
            for (String letter : List.of("б", "о", "р", "г")) {
                kiosk.tap("key-" + letter);
            }
            look(kiosk, Panel.INCH_22, "uk/search");

            assertThat(kiosk.scene.lookup("#choice-" + DEBT_HELP)).isNotNull();
            assertThat(kiosk.scene.lookup("#key-ґ")).isNotNull();
        });
    }

    @Test
    void isCounted() {
        int all = total();

        assertThat(MissingTexts.of(guide)).containsEntry("uk", all - 6).containsEntry("nl-gewoon", all - 1);
    }

    /// Every text there is: what a language without any would lack.
    private static int total() {
        Guide bare =
                ContentCopy.in(folder.resolve("bare")).withLanguage("xx", "Xx").guide();
        return MissingTexts.of(bare).getOrDefault("xx", 0);
    }

    @Test
    void doesNotTouchTheOthers() {
        assertThat(MissingTexts.of(guide))
                .containsAllEntriesOf(MissingTexts.of(ContentFolder.heerlen()))
                .containsKeys("uk", "nl-gewoon");
        assertThat(guide.city().languages()).extracting(Language::ownName).endsWith("Українська", "Gewone woorden");
    }
}
