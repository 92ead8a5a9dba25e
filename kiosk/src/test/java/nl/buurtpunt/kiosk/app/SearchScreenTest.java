package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchScreenTest {
    private static final String DEBT_HELP = "schuldhulpverlening-heerlen";

    private final TestKiosk kiosk = Fx.on(() -> new TestKiosk(ContentFolder.heerlen(), Panel.INCH_22.geometry()));
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void listen() {
        kiosk.finder = (typed, most) -> {
            asked.add(typed);
            return kiosk.namesWith(typed, most);
        };
        Fx.run(() -> search("nl"));
    }

    @Test
    void findsWhileOneTypesAndKeepsTheKeys() {
        Fx.run(() -> {
            Node key = node("key-s");
            tapAll("schuld");

            assertThat(asked).containsExactly("s", "sc", "sch", "schu", "schul", "schuld");
            assertThat(typed()).isEqualTo("schuld");
            assertThat(kiosk.scene.lookup("#choice-" + DEBT_HELP)).isNotNull();
            assertThat(node("key-s")).as("the keys stay").isSameAs(key);
        });
    }

    @Test
    void opensWhatWasFoundAndKeepsWhatWasTypedForTheWayBack() {
        Fx.run(() -> {
            tapAll("schuld");
            kiosk.tap("choice-" + DEBT_HELP);
            assertThat(kiosk.navigator.screen().id()).isEqualTo("service/" + DEBT_HELP);
            kiosk.tap("nav-back");

            assertThat(typed()).isEqualTo("schuld");
            assertThat(kiosk.scene.lookup("#choice-" + DEBT_HELP)).isNotNull();
        });
    }

    @Test
    void beginsWithWordsPeopleUse() {
        Fx.run(() -> {
            kiosk.tap("choice-example-huur");

            assertThat(typed()).isEqualTo("huur");
            assertThat(asked).containsExactly("huur");
        });
    }

    @Test
    void leadsToAPersonANumberAndTheTopicsWhenNothingIsFound() {
        Fx.run(() -> {
            kiosk.finder = (typed, most) -> List.of();
            tapAll("xyz");

            assertThat(ScreenInspector.words(kiosk.scene))
                    .contains("14 045", "Gemeente Heerlen")
                    .anyMatch(words -> words.contains("Bel 14 045 of vraag een medewerker"));
            kiosk.tap("action-topics");
            assertThat(kiosk.navigator.screen().id()).isEqualTo("home");
        });
    }

    @Test
    void listsEverythingThatWasFoundOnPagesOfTheirOwn() {
        Fx.run(() -> {
            tapAll("e");
            kiosk.tap("action-show");

            assertThat(kiosk.scene.lookup("#key-e")).isNull();
            assertThat(kiosk.scene.lookup("#page-next")).isNotNull();
            kiosk.tap("page-next");
            assertThat(kiosk.navigator.page()).isEqualTo(1);
            kiosk.tap("action-keys");
            assertThat(kiosk.navigator.page()).isZero();
            assertThat(typed()).isEqualTo("e");
            kiosk.tap("key-n");
            assertThat(typed()).isEqualTo("en");
        });
    }

    @Test
    void wipesWhatWasTypedWhenTheVisitEnds() {
        Fx.run(() -> {
            tapAll("geheim");
            kiosk.navigator.reset();
            search("nl");

            assertThat(typed()).isEmpty();
        });
    }

    /// A26: with the time a city gets without asking for another.
    @Test
    void ignoresASecondTapOnTheSameKeyForAMomentAndNoOther() {
        Fx.run(() -> {
            Touch.tap(node("key-o"));
            step(90);
            Touch.tap(node("key-o"));
            Touch.tap(node("key-m"));
            step(151);
            Touch.tap(node("key-m"));
            step(1);
            Touch.tap(node("key-a"));

            assertThat(typed()).isEqualTo("omma");
        });
    }

    @Test
    void ignoresTheSecondTapOfTheOneThatBroughtTheKeys() {
        Fx.run(() -> {
            tapAll("e");
            kiosk.tap("action-show");
            Touch.tap(node("action-keys"));
            step(100);
            Touch.tap(node("key-t"));
            step(250);
            Touch.tap(node("key-n"));

            assertThat(typed()).isEqualTo("en");
        });
    }

    /// A26: no key of the panel repeats, neither a letter nor the one that takes letters away.
    @Test
    void typesOnceHoweverLongAFingerRests() {
        Fx.run(() -> {
            Touch.press(node("key-a"));
            kiosk.pass(Duration.ofSeconds(20));
            assertThat(typed()).isEmpty();
            Touch.release(node("key-a"));
            tapAll("bc");
            Touch.press(node("key-backspace"));
            kiosk.pass(Duration.ofSeconds(20));
            Touch.release(node("key-backspace"));

            assertThat(typed()).isEqualTo("ab");
        });
    }

    @Test
    void typesWhenTheFingerLetsGoAndNotWhenItSlidOff() {
        Fx.run(() -> {
            Touch.press(node("key-a"));
            assertThat(typed()).isEmpty();
            Touch.slide(node("key-a"), 300);
            Touch.release(node("key-a"));
            assertThat(typed()).isEmpty();
            Touch.press(node("key-b"));
            Touch.release(node("key-b"));

            assertThat(typed()).isEqualTo("b");
        });
    }

    @Test
    void takesLettersAwayAndEmptiesTheField() {
        Fx.run(() -> {
            tapAll("huur");
            kiosk.tap("key-backspace");
            assertThat(typed()).isEqualTo("huu");
            kiosk.tap("entry-clear");

            assertThat(typed()).isEmpty();
            assertThat(kiosk.scene.lookup("#choice-example-huur")).isNotNull();
        });
    }

    @Test
    void typesArabicThenDigitsThenLatin() {
        Fx.run(() -> {
            kiosk.tap("key-script");
            tapAll("دين");
            kiosk.tap("key-space");
            kiosk.tap("key-signs");
            tapAll("112");
            kiosk.tap("key-letters");
            kiosk.tap("key-script");
            tapAll("ab");

            assertThat(typed()).isEqualTo("دين 112ab");
        });
    }

    @Test
    void putsTheCaretWhereTheNextLetterComes() {
        Fx.run(() -> {
            double left = bounds("search-entry").getMinX();
            tapAll("huur");
            assertThat(caret()).as("right of Latin letters").isGreaterThan(ink().getMaxX() - 3);
            assertThat(ink().getMinX()).isLessThan(left + 120);

            search("ar");
            double right = bounds("search-entry").getMaxX();
            assertThat(caret()).as("at the right while nothing is typed").isGreaterThan(right - 120);
            tapAll("ديون");
            assertThat(caret()).as("left of Arabic letters").isLessThan(ink().getMinX() + 3);
            assertThat(ink().getMaxX()).isGreaterThan(right - 120);
        });
    }

    @Test
    void keepsTheCaretInSightInALongText() {
        Fx.run(() -> {
            for (String language : List.of("nl", "ar")) {
                search(language);
                tapAll((language.equals("nl") ? "maatschappelijk" : "مساعدةاجتماعية").repeat(4));
                Bounds field = bounds("search-entry");

                assertThat(caret()).isBetween(field.getMinX(), field.getMaxX());
            }
        });
    }

    @Test
    void takesLettersFromAKeyboardWithKeys() {
        Fx.run(() -> {
            for (String letter : List.of("h", "u", " ", "ş", "ه")) {
                Touch.type(kiosk.scene.getFocusOwner(), letter);
            }
            assertThat(typed()).isEqualTo("hu şه");
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.BACK_SPACE);
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.HOME);
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.RIGHT);
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.DELETE);
            Touch.type(kiosk.scene.getFocusOwner(), "e");

            assertThat(typed()).isEqualTo("he ş");
        });
    }

    /// A26, for a keyboard with keys that repeat.
    @Test
    void typesOnceWhileAKeyIsHeldDown() {
        Fx.run(() -> {
            Node focused = Objects.requireNonNull(kiosk.scene.getFocusOwner());
            for (int i = 0; i < 5; i++) {
                Event.fireEvent(focused, Touch.key(KeyEvent.KEY_PRESSED, "", KeyCode.A));
                Event.fireEvent(focused, Touch.key(KeyEvent.KEY_TYPED, "a", KeyCode.UNDEFINED));
            }
            Event.fireEvent(focused, Touch.key(KeyEvent.KEY_RELEASED, "", KeyCode.A));

            assertThat(typed()).isEqualTo("a");
        });
    }

    @Test
    void takesNoCommandsForLetters() {
        Fx.run(() -> {
            Event.fireEvent(
                    kiosk.scene.getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_TYPED, "c", "", KeyCode.UNDEFINED, false, true, false, false));
            Touch.type(kiosk.scene.getFocusOwner(), "\t");
            Touch.type(kiosk.scene.getFocusOwner(), "\r");

            assertThat(typed()).isEmpty();
        });
    }

    @Test
    void listsOnEnterAndGoesBackOnEscape() {
        Fx.run(() -> {
            Touch.type(kiosk.scene.getFocusOwner(), "e");
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.ENTER);
            assertThat(kiosk.scene.lookup("#key-e")).isNull();
            assertThat(kiosk.navigator.screen().id()).isEqualTo("search");
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.ESCAPE);

            assertThat(kiosk.navigator.screen().id()).isEqualTo("home");
        });
    }

    @Test
    void reachesEveryKeyWithArrowsAndPressesItWithEnterOrSpace() {
        Fx.run(() -> {
            while (!"key-q".equals(focused())) {
                Touch.key(kiosk.scene.getFocusOwner(), KeyCode.TAB);
            }
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.DOWN);
            assertThat(focused()).isEqualTo("key-a");
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.RIGHT);
            assertThat(focused()).isEqualTo("key-s");
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.ENTER);
            step(1000);
            Touch.type(kiosk.scene.getFocusOwner(), " ");
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.SPACE);
            step(1000);
            assertThat(typed()).isEqualTo("ss");
            assertThat(focused()).isEqualTo("key-s");
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.UP);
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.UP);
            assertThat(focused()).as("out of the keyboard").doesNotStartWith("key-");
        });
    }

    @Test
    void keepsTheFocusOnTheKeyThatChangedTheOthers() {
        Fx.run(() -> {
            while (!"key-script".equals(focused())) {
                Touch.key(kiosk.scene.getFocusOwner(), KeyCode.TAB);
            }
            Touch.key(kiosk.scene.getFocusOwner(), KeyCode.ENTER);

            assertThat(focused()).isEqualTo("key-script");
            assertThat(kiosk.scene.lookup("#key-ض")).isNotNull();
            assertThat(kiosk.scene.getFocusOwner()).isSameAs(node("key-script"));
        });
    }

    @Test
    void keepsTheKeysWhenANewReleaseComes() {
        Fx.run(() -> {
            kiosk.tap("key-script");
            tapAll("دي");
            kiosk.navigator.refresh();

            assertThat(kiosk.scene.lookup("#key-ض")).isNotNull();
            assertThat(typed()).isEqualTo("دي");
        });
    }

    private void search(String language) {
        kiosk.navigator.start(kiosk.language(language));
        kiosk.openSearch();
    }

    private void tapAll(String letters) {
        letters.codePoints().forEach(letter -> kiosk.tap("key-" + Character.toString(letter)));
    }

    private void step(long milliseconds) {
        kiosk.nanos.addAndGet(Duration.ofMillis(milliseconds).toNanos());
    }

    private Node node(String id) {
        return Objects.requireNonNull(kiosk.scene.lookup("#" + id), id);
    }

    private String focused() {
        return Objects.requireNonNull(kiosk.scene.getFocusOwner()).getId();
    }

    private String typed() {
        return text().getText();
    }

    private Text text() {
        return (Text) node("search-entry").lookup(".typed-line .words");
    }

    private double caret() {
        kiosk.scene.getRoot().applyCss();
        kiosk.scene.getRoot().layout();
        Node caret = node("search-entry").lookup(".caret");
        return caret.localToScene(caret.getLayoutBounds()).getCenterX();
    }

    private Bounds ink() {
        return text().localToScene(text().getLayoutBounds());
    }

    private Bounds bounds(String id) {
        return ScreenInspector.place(kiosk.scene, id).orElseThrow();
    }
}
