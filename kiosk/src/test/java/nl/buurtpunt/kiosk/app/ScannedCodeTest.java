package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import nl.buurtpunt.kiosk.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A keyboard or a scanner types the code of a slip.
class ScannedCodeTest extends AnswerVisit {
    /// Letters and Enter come without any time between them, and some scanners end twice.
    @ParameterizedTest
    @ValueSource(strings = {"", "https://buurtpunt.example:8443/antwoord#", "123 ", "12345-67890 #"})
    void aScannerTypesTheAnswerOpen(String before) {
        Fx.run(() -> {
            scan(before + CODE);
            key(KeyCode.ENTER);

            assertThat(words()).contains("Er is antwoord op uw brief.");
        });
    }

    @Test
    void aSecondSlipTakesThePlaceOfTheFirst() {
        Fx.run(() -> {
            scan(OTHER);
            assertThat(words()).contains("We vinden hier geen brief met deze code.");
            kiosk.pause();
            kiosk.tap("action-code");
            scan(CODE);

            assertThat(words()).contains("Er is antwoord op uw brief.");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {'\u0660', '\u06F0', '\uFF10'})
    void digitsOfOtherScriptsAreDigits(int zero) {
        Fx.run(() -> {
            CODE.chars().forEach(c -> type(Character.toString(zero + c - '0')));
            assertThat(words()).contains("Alle cijfers zijn er.");
            key(KeyCode.ENTER);

            assertThat(words()).contains("Er is antwoord op uw brief.");
        });
    }

    @Test
    void whoTouchesThePanelIsNoLongerTyping() {
        Fx.run(() -> {
            type("1");
            kiosk.tap("digit-2");
            assertThat(words()).contains("12··· ·····");
            key(KeyCode.SPACE);

            assertThat(words()).doesNotContain("12··· ·····");
        });
    }

    @Test
    void aKeyThatIsHeldDownTypesOnceAndBackspaceErases() {
        Fx.run(() -> {
            type("1");
            type("2");
            key(KeyCode.BACK_SPACE);
            assertThat(words()).contains("1···· ·····");
            for (int repeat = 0; repeat < 5; repeat++) {
                send(KeyEvent.KEY_PRESSED, "", KeyCode.DIGIT5);
                send(KeyEvent.KEY_TYPED, "5", KeyCode.UNDEFINED);
            }
            assertThat(words()).contains("15··· ·····");
        });
    }
}
