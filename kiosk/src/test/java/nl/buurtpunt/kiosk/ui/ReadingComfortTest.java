package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page "Scherm" and what it does to all others, by the numbers of the requirements.
class ReadingComfortTest {
    private static final Comfort LARGEST = Comfort.USUAL.with(TextSize.LARGEST);

    /// A1, A2: measured on glyphs, from the distance at which people stand before this panel.
    @ParameterizedTest
    @EnumSource(Panel.class)
    void drawsTheLargestLettersAsHighAsLowVisionNeeds(Panel panel) {
        Fx.run(() -> {
            Tokens tokens = new Tokens(panel.geometry(), FontFace.load()).at(LARGEST);
            double distance = panel.geometry().viewingDistance();

            for (Font font : List.of(tokens.body(), tokens.strong(), tokens.heading(), tokens.number())) {
                assertThat(millimetres("H", font, panel)).isGreaterThanOrEqualTo(distance * 0.01222);
                assertThat(millimetres("x", font, panel)).isGreaterThanOrEqualTo(distance * 16 / 2688);
            }
        });
    }

    /// A3, and that each size can be told from the one before it.
    @ParameterizedTest
    @EnumSource(Panel.class)
    void growsFromSizeToSize(Panel panel) {
        Fx.run(() -> {
            double before = 4.8 / 1.1;
            for (TextSize size : TextSize.values()) {
                Tokens tokens = new Tokens(panel.geometry(), FontFace.load()).at(Comfort.USUAL.with(size));
                double capital = millimetres("H", tokens.body(), panel);

                assertThat(capital).isGreaterThanOrEqualTo(before * 1.1);
                before = capital;
            }
        });
    }

    private static double millimetres(String letter, Font font, Panel panel) {
        Text text = new Text(letter);
        text.setFont(font);
        text.setBoundsType(TextBoundsType.VISUAL);
        return panel.geometry().mm(text.getLayoutBounds().getHeight());
    }

    /// A7: also where the whole panel hangs within the usual reach.
    @ParameterizedTest
    @EnumSource(Panel.class)
    void bringsEverythingThatIsTouchedBelowTheConfiguredHeight(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = kiosk(panel, Comfort.USUAL.withLow(true));

            for (TouchButton button : ScreenInspector.all(kiosk.scene.getRoot(), TouchButton.class)) {
                double fromTop = panel.geometry().mm(place(button).getMinY());
                double top = panel.geometry().bottomHeight()
                        + panel.geometry().mm(panel.geometry().heightPx());
                assertThat(top - fromTop).as(button.getId()).isLessThanOrEqualTo(ScreenGeometry.LOW_TOUCH + 0.5);
            }
        });
    }

    /// A7: where nothing can be lowered, it says so and changes nothing else.
    @Test
    void saysThatAllIsLowEnoughWhereItIs() {
        Fx.run(() -> {
            TestKiosk kiosk = kiosk(Panel.INCH_7, Comfort.USUAL);
            List<Bounds> before = places(kiosk);

            kiosk.navigator.comfort(Comfort.USUAL.withLow(true));
            assertThat(places(kiosk)).isEqualTo(before);

            kiosk.navigator.readingComfort();
            assertThat(ScreenInspector.words(kiosk.scene))
                    .contains(kiosk.guide
                            .get()
                            .sentences()
                            .say("comfort.low-already", kiosk.language("nl"))
                            .text());
        });
    }

    /// A23: everything on the page with Tab and Enter alone; one stays on what was pressed, and sees where one is.
    @Test
    void canBeSetWithKeysOnlyAndEndsWithTheVisit() {
        Fx.run(() -> {
            TestKiosk kiosk = kiosk(Panel.INCH_22, Comfort.USUAL);
            tabTo(kiosk, "nav-screen");
            enter(kiosk);
            for (String choice : List.of("choice-contrast", "choice-low", "choice-largest")) {
                tabTo(kiosk, choice);
                enter(kiosk);
                assertThat(kiosk.navigator.screen().id()).isEqualTo("comfort");
                assertThat(KeyOrder.id(kiosk.scene.getFocusOwner())).isEqualTo(choice);
            }
            assertThat(kiosk.navigator.comfort()).isEqualTo(new Comfort(TextSize.LARGEST, true, true));

            kiosk.navigator.reset();

            assertThat(kiosk.navigator.comfort()).isEqualTo(Comfort.USUAL);
            assertThat(kiosk.scene.getRoot().getPseudoClassStates())
                    .extracting(Object::toString)
                    .doesNotContain("high-contrast");
        });
    }

    /// A23: the arrows to the side follow the direction of reading, up and down the order.
    @Test
    void movesTheFocusWithArrowsAsTheEyeReads() {
        Fx.run(() -> {
            TestKiosk kiosk = kiosk(Panel.INCH_22, Comfort.USUAL);
            for (String tag : List.of("nl", "ar")) {
                kiosk.navigator.start(kiosk.language(tag));
                Node start = kiosk.scene.getFocusOwner();
                KeyOrder.press(kiosk.scene, KeyCode.TAB);
                Node next = kiosk.scene.getFocusOwner();
                KeyOrder.press(kiosk.scene, KeyCode.UP);
                assertThat(kiosk.scene.getFocusOwner()).isSameAs(start);
                KeyOrder.press(kiosk.scene, KeyCode.DOWN);
                assertThat(kiosk.scene.getFocusOwner()).isSameAs(next);
                KeyOrder.press(kiosk.scene, tag.equals("ar") ? KeyCode.RIGHT : KeyCode.LEFT);
                assertThat(kiosk.scene.getFocusOwner()).isSameAs(start);
                KeyOrder.press(kiosk.scene, tag.equals("ar") ? KeyCode.LEFT : KeyCode.RIGHT);
                assertThat(kiosk.scene.getFocusOwner()).isSameAs(next);
            }
        });
    }

    /// A23: the ring around what has the focus is seen at 3:1, and only when keys are used.
    @Test
    void ringsWhatHasTheFocusInBothThemes() {
        Fx.run(() -> {
            TestKiosk kiosk = kiosk(Panel.INCH_22, Comfort.USUAL);
            for (boolean high : new boolean[] {false, true}) {
                kiosk.navigator.comfort(Comfort.USUAL.withHighContrast(high));
                TouchButton finger = ScreenInspector.all(kiosk.scene.getRoot(), TouchButton.class)
                        .getFirst();
                Touch.press(finger);
                Touch.release(finger, 9000);
                Node focused = kiosk.scene.getFocusOwner();
                assertThat(ring(kiosk, focused)).isEqualTo(1);

                KeyOrder.press(kiosk.scene, KeyCode.TAB);

                assertThat(ring(kiosk, kiosk.scene.getFocusOwner())).isGreaterThanOrEqualTo(3);
            }
        });
    }

    /// Contrast of what is drawn just outside a button with the ground.
    private static double ring(TestKiosk kiosk, Node button) {
        BufferedImage picture = Pictures.drawn(kiosk.scene);
        Bounds b = place(button);
        int y = (int) b.getCenterY();
        return ContrastPixels.contrast(
                picture.getRGB((int) b.getMinX() - 4, y), picture.getRGB((int) b.getMinX() - 10, y));
    }

    /// A21: the style sheet moves nothing by itself either.
    @Test
    void hasNoTransitionsInItsStyle() {
        assertThat(StyleColours.sheet())
                .doesNotContain("transition", "animation")
                .contains("-bp-text");
    }

    /// A20: without any colour one still sees what is on and which language is spoken.
    @Test
    void tellsStatesApartInGreyToo() {
        Fx.run(() -> {
            TestKiosk kiosk = kiosk(Panel.INCH_22, Comfort.USUAL);
            assertThat(greyness(kiosk, "lang-nl") - greyness(kiosk, "lang-en"))
                    .as("the chosen language is a dark button among light ones")
                    .isLessThan(-0.5);
            kiosk.navigator.readingComfort();
            List<String> off = wordsAndInk(kiosk, "choice-contrast");

            kiosk.navigator.comfort(Comfort.USUAL.withHighContrast(true));
            List<String> on = wordsAndInk(kiosk, "choice-contrast");

            assertThat(on.getFirst()).as("the word that says it").isNotEqualTo(off.getFirst());
            assertThat(on.getLast()).as("the icon").isNotEqualTo(off.getLast());
        });
    }

    /// How light a button is, from 0 to 1.
    private static double greyness(TestKiosk kiosk, String id) {
        BufferedImage picture = Pictures.drawn(kiosk.scene);
        Bounds b = ScreenInspector.place(kiosk.scene, id).orElseThrow();
        double sum = 0;
        int seen = 0;
        for (int y = (int) b.getMinY(); y < b.getMaxY(); y += 2) {
            for (int x = (int) b.getMinX(); x < b.getMaxX(); x += 2) {
                sum += ContrastPixels.luminance(picture.getRGB(x, y));
                seen++;
            }
        }
        return sum / seen;
    }

    private static List<String> wordsAndInk(TestKiosk kiosk, String id) {
        TouchButton button = (TouchButton) kiosk.scene.lookup("#" + id);
        List<String> seen = new ArrayList<>(List.of(button.face().text()));
        ScreenInspector.all(button, javafx.scene.shape.SVGPath.class).stream()
                .map(javafx.scene.shape.SVGPath::getContent)
                .forEach(seen::add);
        return seen;
    }

    /// A4, A5: what the style sheet promises, pair by pair, in both themes.
    @Test
    void keepsEveryPairOfColoursFarEnoughApart() {
        Map<String, Integer> usual = StyleColours.of(".kiosk {");
        Map<String, Integer> high = StyleColours.of(".kiosk:high-contrast {");
        assertThat(high.keySet()).isEqualTo(usual.keySet());
        for (Map<String, Integer> theme : List.of(usual, high)) {
            double letters = theme.equals(high) ? 7 : 4.5;
            for (String pair : List.of(
                    "text ground",
                    "text card",
                    "text panel",
                    "text card-pressed",
                    "ground text",
                    "ground accent",
                    "warning warning-ground",
                    "warning ground",
                    "ground warning",
                    "accent panel",
                    "accent card")) {
                assertThat(contrast(theme, pair)).as(pair).isGreaterThanOrEqualTo(letters);
            }
            assertThat(contrast(theme, "text ground")).isGreaterThanOrEqualTo(7);
            for (String pair :
                    List.of("card-edge ground", "focus ground", "focus panel", "focus card", "accent ground")) {
                assertThat(contrast(theme, pair)).as(pair).isGreaterThanOrEqualTo(3);
            }
        }
    }

    private static double contrast(Map<String, Integer> theme, String pair) {
        int space = pair.indexOf(' ');
        return ContrastPixels.contrast(
                colour(theme, pair.substring(0, space)), colour(theme, pair.substring(space + 1)));
    }

    private static int colour(Map<String, Integer> theme, String name) {
        return Objects.requireNonNull(theme.get(name), name);
    }

    /// A4: a city can have chosen yellow.
    @Test
    void leavesOutACityColourOnWhichWhiteWordsCannotBeRead() {
        assertThat(Accent.style("#0f4c81")).contains("#0f4c81");
        assertThat(Accent.style("#767676")).contains("#767676");
        assertThat(Accent.style("#787878")).isEmpty();
        assertThat(Accent.style("#ffe600")).isEmpty();
    }

    /// Contrast changes colours and nothing else, so that a page laid out once is right in both themes.
    @Test
    void changesNoShapeForHighContrast() {
        Fx.run(() -> {
            TestKiosk kiosk = kiosk(Panel.INCH_7, LARGEST);
            List<Bounds> before = places(kiosk);

            kiosk.navigator.comfort(LARGEST.withHighContrast(true));

            assertThat(places(kiosk)).isEqualTo(before);
            assertThat(ContrastPixels.faults(kiosk.scene)).isEmpty();
        });
    }

    private static TestKiosk kiosk(Panel panel, Comfort comfort) {
        TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
        kiosk.navigator.start(kiosk.language("nl"));
        kiosk.navigator.comfort(comfort);
        return kiosk;
    }

    private static List<Bounds> places(TestKiosk kiosk) {
        return ScreenInspector.all(kiosk.scene.getRoot(), TouchButton.class).stream()
                .map(ReadingComfortTest::place)
                .toList();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static void tabTo(TestKiosk kiosk, String id) {
        for (int i = 0; i < 40 && !id.equals(KeyOrder.id(kiosk.scene.getFocusOwner())); i++) {
            KeyOrder.press(kiosk.scene, KeyCode.TAB);
        }
        assertThat(KeyOrder.id(kiosk.scene.getFocusOwner())).isEqualTo(id);
    }

    private static void enter(TestKiosk kiosk) {
        // The guard against shaking hands counts real time.
        kiosk.pause();
        KeyOrder.press(kiosk.scene, KeyCode.ENTER);
    }
}
