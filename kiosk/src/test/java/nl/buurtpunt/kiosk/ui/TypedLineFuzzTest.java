package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.buurtpunt.kiosk.app.TestKiosk;
import org.junit.jupiter.api.Test;

/// Whatever somebody types and touches, in any mixture of directions, the line must show it and know its places.
class TypedLineFuzzTest {
    private static final int LINES = 1_000;
    private static final String LETTERS = "abż 1 2 , دين مـ ظ ب ";

    @Test
    void showsAndTouchesAnyMixtureOfDirections() {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(18);
        Tokens tokens = new Tokens(Panel.INCH_10.geometry(), TestKiosk.FONTS);
        List<String> thrown = new ArrayList<>();
        Fx.run(() -> {
            for (int i = 0; i < LINES; i++) {
                TypedText typed = new TypedText(60);
                TypedLine line = new TypedLine(typed, tokens.body(), dice.nextBoolean());
                StringBuilder text = new StringBuilder();
                try {
                    line.resize(dice.nextInt(100, 700), 60);
                    line.layout();
                    for (int letter = dice.nextInt(60); letter >= 0; letter--) {
                        int at = dice.nextInt(LETTERS.length());
                        String one = LETTERS.substring(at, at + 1);
                        text.append(one);
                        typed.insert(one);
                        line.follow();
                    }
                    typed.caretTo(line.characterAt(dice.nextDouble(700)));
                    line.follow();
                } catch (RuntimeException e) {
                    thrown.add(e + " at " + e.getStackTrace()[0] + " for " + text);
                }
            }
        });
        assertThat(thrown).isEmpty();
    }

    /// A finger that was on the field when its page was left is lifted later.
    @Test
    void aLineThatForgotItsLettersCanStillBeTouched() {
        int caret = Fx.on(() -> {
            TypedText typed = new TypedText(60);
            TypedLine line = new TypedLine(typed, new Tokens(Panel.INCH_10.geometry(), TestKiosk.FONTS).body(), false);
            line.resize(400, 60);
            "دين ab".chars().forEach(letter -> typed.insert(Character.toString(letter)));
            line.follow();
            line.layout();
            line.forget();
            return line.characterAt(30);
        });
        assertThat(caret).isEqualTo(6);
    }

    /// A second tap can come before a new page has its places. Found by the random visitor.
    @Test
    void aLineWithoutPlaceYetCanBeTouched() {
        int caret = Fx.on(() -> {
            TypedText typed = new TypedText(60);
            TypedLine line =
                    new TypedLine(typed, new Tokens(Panel.INCH_22_UPRIGHT.geometry(), TestKiosk.FONTS).body(), false);
            "ديون الإيجار   ddhvk".chars().forEach(letter -> typed.insert(Character.toString(letter)));
            line.follow();
            return line.characterAt(30);
        });
        assertThat(caret).isEqualTo(20);
    }
}
