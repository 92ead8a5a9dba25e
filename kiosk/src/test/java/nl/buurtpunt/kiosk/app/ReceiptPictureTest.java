package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.letterbox.TestLetters;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The code and the square for a phone, to be photographed together.
class ReceiptPictureTest {
    @ParameterizedTest
    @EnumSource(Panel.class)
    void theSquareIsOnTheFirstPartWhereTheCodeLosesNothing(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            kiosk.navigator.start(kiosk.language("nl"));
            kiosk.rooms.letters().receipts().post(TestLetters.idea("Meer bankjes."), () -> {});
            Node square = kiosk.scene.lookup("#qr");

            if (panel.geometry().shortSide() < 200) {
                assertThat(square).as("no room for one that a phone reads").isNull();
            } else {
                double side = square.getLayoutBounds().getWidth();
                assertThat(panel.geometry().mm(side)).isGreaterThan(60 * 0.8);
                assertThat(ScreenInspector.words(kiosk.scene))
                        .as("in one line")
                        .anyMatch(words -> words.matches("\\d{5}( \\d{5}){3}"));
            }
            kiosk.tap("action-large");
            assertThat(kiosk.scene.lookup("#qr")).isNotNull();
            assertThat(kiosk.view.problems().found()).isEmpty();
        });
    }
}
