package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Pictures;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is true of single screens with the real guide, in every language, on every panel. All of them are walked past
/// by [EveryComfortTest].
class EveryScreenTest {

    @ParameterizedTest
    @EnumSource(Panel.class)
    void everyServiceIsWhollyShownInEveryLanguage(Panel panel) {
        List<String> faults = ScreenRuler.everyService(panel);

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void mirrorsTheFrameInArabic(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            kiosk.navigator.start(kiosk.language("nl"));
            kiosk.rooms.openTopic(ScreenWalk.DEBTS);
            double middle = panel.geometry().widthPx() / 2.0;

            assertThat(centre(kiosk.scene, "nav-home")).isLessThan(middle);
            assertThat(languages(kiosk.scene)).isGreaterThan(middle);
            kiosk.navigator.speak(kiosk.language("ar"));
            assertThat(centre(kiosk.scene, "nav-home")).isGreaterThan(middle);
            assertThat(languages(kiosk.scene)).isLessThan(middle);
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void showsAllEmergencyNumbersAtOnceInEveryLanguage(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            Guide whole = kiosk.guide.get();
            for (Guide guide : List.of(whole, ScreenWalk.builtIn(whole))) {
                kiosk.guide.replace(guide);
                for (Language language : guide.city().languages()) {
                    kiosk.navigator.start(language);
                    kiosk.navigator.emergency();
                    String about = panel + " " + language.tag() + (guide == whole ? "" : " built-in");

                    String edition = guide == whole ? "numbers" : "numbers-built-in";
                    Pictures.save(kiosk.scene, panel + "/" + language.tag() + "/" + edition);
                    List<String> words = ScreenInspector.words(kiosk.scene);
                    assertThat(ScreenInspector.faults(kiosk.scene, panel.geometry()))
                            .as(about)
                            .isEmpty();
                    assertThat(guide.emergency()).as(about).hasSize(4);
                    guide.emergency()
                            .forEach(line -> assertThat(words)
                                    .as(about)
                                    .contains(
                                            line.phone().number(),
                                            LeftToRight.unmark(
                                                    line.text().in(language).text())));
                    assertThat(ScreenInspector.place(kiosk.scene, "page-next"))
                            .as(about)
                            .isEmpty();
                    String told = guide == whole ? "emergency.title" : "emergency.built-in";
                    assertThat(words)
                            .as(about)
                            .contains(guide.sentences().say(told, language).text());
                }
            }
        });
    }

    @Test
    void saysOnceOnASmallPanelThatTheGuideIsOld() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_7.geometry());
            kiosk.navigator.start(kiosk.language("nl"));
            int usual = parts(kiosk);
            kiosk.guide.replace(ScreenWalk.expired(kiosk.guide.get()));
            kiosk.navigator.home();
            assertThat(ScreenInspector.words(kiosk.scene)).anyMatch(words -> words.contains("4 mei 2020"));

            assertThat(parts(kiosk)).isLessThanOrEqualTo(usual + 1);
            assertThat(ScreenInspector.words(kiosk.scene)).noneMatch(words -> words.contains("4 mei 2020"));
        });
    }

    /// Turns to the last part.
    private static int parts(TestKiosk kiosk) {
        int parts = 1;
        while (ScreenInspector.place(kiosk.scene, "page-more").isPresent()) {
            kiosk.navigator.turn(1);
            parts++;
        }
        return parts;
    }

    /// Where the last of the languages stands, or the button that leads to all of them.
    private static double languages(Scene scene) {
        boolean one = ScreenInspector.place(scene, "nav-languages").isPresent();
        return centre(scene, one ? "nav-languages" : "lang-tr");
    }

    private static double centre(Scene scene, String id) {
        return ScreenInspector.place(scene, id).map(Bounds::getCenterX).orElseThrow();
    }
}
