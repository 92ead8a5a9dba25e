package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.KeyboardLayout.Plane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The keyboard of three rows, for large letters on a small panel and for hands that reach only a strip of one.
class KeyRowsTest {
    private static final Comfort LARGEST = Comfort.USUAL.with(TextSize.LARGEST);
    private static final Comfort LOW = Comfort.USUAL.withLow(true);

    static Stream<Arguments> folded() {
        return Stream.of(
                Arguments.of(Panel.INCH_7, Comfort.USUAL.with(TextSize.LARGE)),
                Arguments.of(Panel.INCH_7, LARGEST),
                Arguments.of(Panel.INCH_10, LOW),
                Arguments.of(Panel.INCH_10, LARGEST.withLow(true)));
    }

    @ParameterizedTest
    @MethodSource("folded")
    void hasEveryLetterOnSomeOfItsKeysAndAlwaysAWayBack(Panel panel, Comfort comfort) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                open(kiosk, language, comfort);
                for (KeyboardLayout layout : KeyboardLayout.of(new View(kiosk.guide.get(), language))) {
                    String about = panel + " " + comfort + " " + language.tag() + " " + layout.name();
                    assertThat(rows(kiosk)).as(about).isEqualTo(KeyboardLayout.ROWS);
                    assertThat(keys(kiosk)).as(about).containsAll(of(layout, Plane.LETTERS));
                    kiosk.tap("key-signs");
                    assertThat(keys(kiosk)).as(about).containsAll(of(layout, Plane.SIGNS));
                    kiosk.tap("key-more");
                    assertThat(keys(kiosk)).as(about).containsAll(of(layout, Plane.MORE));
                    kiosk.tap("key-letters");
                    assertThat(keys(kiosk)).as(about).containsAll(of(layout, Plane.LETTERS));
                    kiosk.tap("key-signs");
                    kiosk.tap("key-script");
                }
                assertThat(keys(kiosk)).as("round").contains(language.rightToLeft() ? "key-م" : "key-e");
            }
        });
    }

    @Test
    void keepsTheLettersInTheRowsThatPeopleKnow() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_7.geometry());
            open(kiosk, kiosk.language("nl"), LARGEST);

            assertThat(keys(kiosk).subList(0, 11))
                    .containsExactly(
                            "key-q",
                            "key-w",
                            "key-e",
                            "key-r",
                            "key-t",
                            "key-y",
                            "key-u",
                            "key-i",
                            "key-o",
                            "key-p",
                            "key-backspace");
        });
    }

    @Test
    void typesEverythingThatTheKeyboardOfFourRowsTypes() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_7.geometry());
            open(kiosk, kiosk.language("nl"), LARGEST);
            Stream.of("a", "space", "signs", "7", "more", "ç", "letters", "b", "backspace", "signs", "script", "د")
                    .forEach(key -> kiosk.tap("key-" + key));

            Node field = kiosk.scene.lookup("#search-entry");
            assertThat(ScreenInspector.all((Parent) field, Text.class))
                    .extracting(Text::getText)
                    .contains("a 7çد");
        });
    }

    @Test
    void goesFromKeyToKeyWithArrows() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_7.geometry());
            open(kiosk, kiosk.language("nl"), LARGEST);
            while (!"key-p".equals(KeyOrder.id(kiosk.scene.getFocusOwner()))) {
                KeyOrder.press(kiosk.scene, KeyCode.TAB);
            }

            assertThat(after(kiosk, KeyCode.RIGHT)).isEqualTo("key-backspace");
            assertThat(after(kiosk, KeyCode.DOWN)).isEqualTo("key-signs");
            assertThat(after(kiosk, KeyCode.DOWN)).isEqualTo("key-space");
            assertThat(after(kiosk, KeyCode.LEFT)).isEqualTo("key-m");
        });
    }

    private static String after(TestKiosk kiosk, KeyCode arrow) {
        KeyOrder.press(kiosk.scene, arrow);
        return KeyOrder.id(kiosk.scene.getFocusOwner());
    }

    private static void open(TestKiosk kiosk, Language language, Comfort comfort) {
        kiosk.navigator.start(language);
        kiosk.navigator.comfort(comfort);
        kiosk.openSearch();
    }

    private static List<String> of(KeyboardLayout layout, Plane plane) {
        return layout.keys(plane).stream()
                .flatMap(Collection::stream)
                .map(letter -> "key-" + letter)
                .toList();
    }

    private static List<String> keys(TestKiosk kiosk) {
        return buttons(kiosk).map(Node::getId).toList();
    }

    private static long rows(TestKiosk kiosk) {
        return buttons(kiosk).map(Node::getLayoutY).distinct().count();
    }

    private static Stream<TouchButton> buttons(TestKiosk kiosk) {
        return ScreenInspector.all(kiosk.scene.getRoot(), TouchButton.class).stream()
                .filter(button -> button.getParent() instanceof KeyboardPane);
    }
}
