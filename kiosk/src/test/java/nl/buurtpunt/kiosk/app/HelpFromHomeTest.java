package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpFromHomeTest {
    @ParameterizedTest
    @EnumSource(Panel.class)
    void leadsToHowThisWorksWithOneTouch(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                for (boolean low : List.of(false, true)) {
                    kiosk.navigator.start(language);
                    kiosk.navigator.comfort(Comfort.USUAL.withLow(low));

                    assertThat(ScreenInspector.words(kiosk.scene))
                            .as(panel + " " + language.tag() + (low ? " low" : ""))
                            .contains(say(kiosk, "help.short", language));
                    kiosk.tap("action-help");
                    assertThat(kiosk.navigator.screen().id()).isEqualTo("help");
                    assertThat(kiosk.view.problems().found()).isEmpty();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void namesSearchLargerLettersAndTheTreeByTheWordsOnTheirButtons(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                kiosk.navigator.start(language);
                kiosk.rooms.openHelp();

                assertThat(parts(kiosk))
                        .as(panel + " " + language.tag())
                        .contains(
                                say(kiosk, "help.search", language, say(kiosk, "home.search", language)),
                                say(kiosk, "help.letters", language, say(kiosk, "nav.screen", language)),
                                say(kiosk, "help.tree", language, say(kiosk, "tree.open", language)));
            }
        });
    }

    private static String say(TestKiosk kiosk, String key, Language language, Object... arguments) {
        return kiosk.guide.get().sentences().say(key, language, arguments).text();
    }

    private static String parts(TestKiosk kiosk) {
        List<String> said = new ArrayList<>(ScreenInspector.words(kiosk.scene));
        while (ScreenInspector.place(kiosk.scene, "page-next").isPresent()) {
            kiosk.navigator.turn(1);
            said.addAll(ScreenInspector.words(kiosk.scene));
        }
        return String.join(" ", said).replaceAll("\\s+", " ");
    }
}
