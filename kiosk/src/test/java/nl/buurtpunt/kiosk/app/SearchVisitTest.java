package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Search as a resident has it: the real page, the real keys, and the index of the real guide.
class SearchVisitTest {
    private static final String DEBT_HELP = "schuldhulpverlening-heerlen";

    @TempDir
    Path data;

    private VisitedKiosk kiosk;
    private Fingers fingers;

    @BeforeEach
    void stand() {
        kiosk = Fx.on(() -> new VisitedKiosk(ContentFolder.heerlen(), Panel.INCH_22.geometry(), data));
        kiosk.indexing.finish();
        fingers = Fingers.undrawn(kiosk.scene);
    }

    @AfterEach
    void goAway() {
        fingers.close();
        kiosk.close();
    }

    @ParameterizedTest
    @CsvSource({"nl, schulden", "ar, ديون", "tr, borç", "pl, długi", "de, schulden", "en, debt"})
    void findsOpensComesBackAndForgets(String language, String word) {
        begin(language);
        type(word);
        List<String> hits = hits();
        assertThat(typed()).isEqualTo(word);
        assertThat(hits).first().isEqualTo("choice-" + DEBT_HELP);

        tap("choice-" + DEBT_HELP);
        assertThat(page()).isEqualTo("service/" + DEBT_HELP);
        tap("nav-back");
        assertThat(page()).isEqualTo("search");
        assertThat(typed()).isEqualTo(word);
        assertThat(hits()).isEqualTo(hits);

        tap("nav-home");
        tap("action-search");
        assertThat(typed()).isEmpty();
        assertThat(hits()).allMatch(id -> id.startsWith("choice-example-"));
    }

    @Test
    void findsTheSameFromAKeyboardWithKeys() {
        begin("nl");
        "schuld"
                .chars()
                .mapToObj(c -> String.valueOf((char) c).toUpperCase(Locale.ROOT))
                .forEach(letter -> {
                    fingers.type(KeyCode.valueOf(letter));
                    pause();
                });

        assertThat(typed()).isEqualTo("schuld");
        assertThat(hits()).first().isEqualTo("choice-" + DEBT_HELP);
    }

    @Test
    void theNextVisitorFindsAnEmptyField() {
        begin("nl");
        type("schulden");
        Fx.run(() -> kiosk.pass(TestKiosk.IDLE.plus(TestKiosk.WARNING).plusSeconds(10)));
        begin("nl");

        assertThat(typed()).isEmpty();
    }

    @Test
    void findsWhatANewReleaseBringsAndNothingThatItTookAway() {
        begin("nl");
        type("schulden");
        kiosk.guide.replace(GuideVersions.of(kiosk.guide.get()).get(4));
        Fx.run(() -> {});
        assertThat(hits()).as("before there is a new index").isEmpty();
        kiosk.guide.replace(ContentFolder.heerlen());
        kiosk.indexing.finish();
        tap("key-backspace");

        assertThat(hits()).first().isEqualTo("choice-" + DEBT_HELP);
    }

    private void begin(String language) {
        fingers.type(KeyCode.TAB);
        pause();
        tap("choice-start-" + language);
        tap("action-search");
    }

    private void type(String word) {
        word.codePoints().mapToObj(Character::toString).forEach(letter -> {
            boolean further = !Fx.on(() -> Sight.of(kiosk).has("key-" + letter));
            if (further) {
                tap("key-more");
            }
            tap("key-" + letter);
            if (further) {
                tap("key-letters");
            }
        });
    }

    private void tap(String id) {
        fingers.tap(id);
        pause();
    }

    private void pause() {
        Fx.run(() -> kiosk.pass(Duration.ofSeconds(1)));
    }

    private String page() {
        return Fx.on(kiosk::page);
    }

    private List<String> hits() {
        return Fx.on(() -> Sight.of(kiosk).targets().stream()
                .map(Sight.Target::id)
                .filter(id -> id.startsWith("choice-"))
                .toList());
    }

    private String typed() {
        return Fx.on(() -> ((Text) kiosk.scene.lookup(".typed-line .words")).getText());
    }
}
