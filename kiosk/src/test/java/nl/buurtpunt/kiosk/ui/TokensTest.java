package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.EmergencyLine;
import nl.buurtpunt.kiosk.guide.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    @Test
    void knowsHowHighLettersReallyAre() {
        Fx.run(() -> {
            FontFace fonts = FontFace.load();

            for (Font font : List.of(fonts.regular(1000), fonts.bold(1000))) {
                assertThat(height("H", font)).isCloseTo(FontFace.CAPITAL_HEIGHT, within(0.003));
                assertThat(height("x", font)).isBetween(FontFace.X_HEIGHT, FontFace.X_HEIGHT + 0.03);
            }
        });
    }

    private static double height(String letter, Font font) {
        Text text = new Text(letter);
        text.setFont(font);
        text.setBoundsType(TextBoundsType.VISUAL);
        return text.getLayoutBounds().getHeight() / font.getSize();
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void keepsLettersAndTargetsAboveTheirMillimetres(Panel panel) {
        Fx.run(() -> {
            Tokens tokens = new Tokens(panel.geometry(), FontFace.load());
            ScreenGeometry geometry = panel.geometry();

            assertThat(Stream.of(tokens.body(), tokens.strong(), tokens.heading(), tokens.banner(), tokens.number())
                            .mapToDouble(Font::getSize)
                            .map(size -> geometry.mm(size * FontFace.CAPITAL_HEIGHT)))
                    .allMatch(mm -> mm >= Tokens.LOWEST_CAPITAL_MM);
            assertThat(geometry.mm(tokens.bar())).isGreaterThanOrEqualTo(Tokens.TARGET_FLOOR_MM);
            assertThat(geometry.mm(tokens.gap())).isGreaterThanOrEqualTo(Tokens.GAP_MM);
        });
    }

    @Test
    void readsLargerForThoseWhoStandFurtherAway() {
        ScreenGeometry near = new ScreenGeometry(1280, 800, 0.17, 900, 500);
        ScreenGeometry far = new ScreenGeometry(1280, 800, 0.17, 900, 900);

        Fx.run(() -> assertThat(new Tokens(far, FontFace.load()).body().getSize())
                .isGreaterThan(new Tokens(near, FontFace.load()).body().getSize() * 1.4));
    }

    @Test
    void findsTheHighestRowThatHandsReach() {
        assertThat(Panel.INCH_10.geometry().reachTop()).isZero();
        assertThat(Panel.INCH_22_UPRIGHT.geometry().reachTop()).isEqualTo(738);
    }

    @Test
    void hasAPictureForEverythingTheCityNames() {
        assertThat(ContentFolder.heerlen().topics()).extracting(Topic::icon).allMatch(Icons::has);
        assertThat(ContentFolder.heerlen().emergency())
                .extracting(EmergencyLine::icon)
                .allMatch(Icons::has);
    }
}
