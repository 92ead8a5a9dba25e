package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.app.TestKiosk;
import org.junit.jupiter.api.Test;

/// Whatever somebody writes, erases, takes back and touches, in any mixture of directions, the sheet
/// must show it, know its places and keep the caret in sight.
class TypedAreaFuzzTest {
    private static final int LETTERS_WRITTEN = 120;
    private static final String LETTERS = "abż ığŞ 1 2 , ! دين مـ ظ ب لا \n ";

    private final Tokens tokens = new Tokens(Panel.INCH_10.geometry(), TestKiosk.FONTS);

    @Test
    void showsAndTouchesAnyMixtureOfDirections() {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(31);
        List<String> faults = new ArrayList<>();
        Fx.run(() -> {
            for (int letter = 0; letter < 40; letter++) {
                TypedText typed = new TypedText(4_000, 50);
                TypedArea area = new TypedArea(typed, tokens.body(), dice.nextBoolean(), 3);
                try {
                    area.resize(dice.nextInt(120, 700), dice.nextInt(50, 300));
                    area.layout();
                    for (int i = 0; i < LETTERS_WRITTEN; i++) {
                        act(typed, area, dice);
                        area.follow();
                        faults.addAll(faults(typed, area));
                    }
                } catch (RuntimeException e) {
                    faults.add(e + " at " + e.getStackTrace()[0] + " for " + typed.read());
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static void act(TypedText typed, TypedArea area, RandomGenerator dice) {
        switch (dice.nextInt(14)) {
            case 0 -> typed.deleteBefore();
            case 1 -> typed.undo();
            case 2 -> typed.caretTo(area.characterAt(dice.nextDouble(700), dice.nextDouble(300)));
            case 3 -> area.moveLine(dice.nextBoolean());
            case 4 -> area.turn(dice.nextBoolean());
            case 5 -> area.moveWithinLine(dice.nextBoolean());
            default -> {
                int at = dice.nextInt(LETTERS.length());
                typed.insert(LETTERS.substring(at, at + 1));
            }
        }
    }

    /// The lines that are seen are the letters of the text, inside the sheet; the caret too.
    private static List<String> faults(TypedText typed, TypedArea area) {
        List<String> faults = new ArrayList<>();
        for (Text line : ScreenInspector.all((Parent) area, Text.class)) {
            if (!typed.read().contains(line.getText())) {
                faults.add("shows '" + line.getText() + "' of '" + typed.read() + "'");
            }
        }
        Bounds caret = area.lookup(".caret").getBoundsInParent();
        boolean inside = caret.getMinX() >= -3 && caret.getMaxX() <= area.getWidth() + 3 && caret.getMinY() >= -3;
        if (area.lookup(".caret").isVisible() && !inside) {
            faults.add("caret at " + caret + " for '" + typed.read() + "'");
        }
        return faults;
    }

    @Test
    void theCaretIsInSightAfterEveryLetterAndItsLineStaysWhereOneTurnedTo() {
        Fx.run(() -> {
            TypedText typed = new TypedText(4_000);
            TypedArea area = new TypedArea(typed, tokens.body(), false, 0);
            area.resize(300, 4 * BidiText.lineHeight(tokens.body()));
            area.layout();
            for (int i = 0; i < 200; i++) {
                typed.insert("woord ");
                area.follow();
                assertThat(area.lookup(".caret").isVisible()).isTrue();
            }
            assertThat(area.hasAbove()).isTrue();
            assertThat(area.hasBelow()).isFalse();

            area.turn(false);
            area.turn(false);
            assertThat(area.hasBelow()).isTrue();
            assertThat(area.lookup(".caret").isVisible()).isFalse();

            typed.insert("x");
            area.follow();
            assertThat(area.lookup(".caret").isVisible()).isTrue();
        });
    }

    @Test
    void aTouchPutsTheCaretWhereTheFingerIs() {
        Fx.run(() -> {
            TypedText typed = new TypedText(4_000);
            TypedArea area = new TypedArea(typed, tokens.body(), false, 0);
            double line = BidiText.lineHeight(tokens.body());
            area.resize(600, 5 * line);
            typed.insert("een\ntwee\nمرحبا");
            area.layout();

            assertThat(area.characterAt(0, line / 2)).isZero();
            assertThat(area.characterAt(599, line / 2)).isEqualTo(3);
            assertThat(area.characterAt(0, line * 1.5)).isEqualTo(4);
            assertThat(area.characterAt(599, line * 2.5))
                    .as("Arabic begins at the right")
                    .isEqualTo(9);
            assertThat(area.characterAt(0, line * 2.5)).isEqualTo(14);
        });
    }

    /// A finger that was on the sheet when its page was left is lifted later.
    @Test
    void anAreaThatForgotItsLettersCanStillBeTouched() {
        int caret = Fx.on(() -> {
            TypedText typed = new TypedText(60);
            TypedArea area = new TypedArea(typed, tokens.body(), false, 0);
            area.resize(400, 60);
            typed.insert("دين ab");
            area.layout();
            area.forget();
            return area.characterAt(30, 30);
        });
        assertThat(caret).isEqualTo(6);
    }
}
