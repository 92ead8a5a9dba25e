package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What stands on the first part of the first page, whatever the panel, the language and the size of the letters.
class LettersFromHomeTest {
    @ParameterizedTest
    @EnumSource(Panel.class)
    void theLetterBoxIsOneTouchAwayAndPushesNothingOutThatIsNeededMost(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                for (TextSize size : TextSize.values()) {
                    kiosk.navigator.start(language);
                    kiosk.navigator.comfort(Comfort.USUAL.with(size));
                    String about = panel + " " + language.tag() + " " + size;

                    assertThat(oneOf(kiosk, "action-letters", "choice-letters"))
                            .as(about)
                            .isTrue();
                    assertThat(oneOf(kiosk, "action-search", "choice-search"))
                            .as(about)
                            .isTrue();
                    assertThat(oneOf(kiosk, "nav-emergency")).as(about).isTrue();
                    assertThat(ScreenInspector.faults(kiosk.scene, panel.geometry()))
                            .as(about)
                            .isEmpty();
                }
            }
            assertThat(kiosk.view.problems().found()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void theNeedThatIsMetMostStandsThereInTheUsualLetters(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                kiosk.navigator.start(language);
                for (String topic : List.of("geld-schulden", "wonen", "gezondheid", "psychisch")) {
                    assertThat(oneOf(kiosk, "choice-" + topic))
                            .as(panel + " " + language.tag() + " " + topic)
                            .isTrue();
                }
            }
        });
    }

    private static boolean oneOf(TestKiosk kiosk, String... ids) {
        return List.of(ids).stream()
                .anyMatch(id -> ScreenInspector.place(kiosk.scene, id).isPresent());
    }
}
