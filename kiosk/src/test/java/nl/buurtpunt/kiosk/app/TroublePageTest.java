package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.EmergencyLine;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.trouble.TroubleScreen;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The page that says sorry: a sentence, a code and the emergency numbers, the first of which
/// nobody turns a page for.
class TroublePageTest {
    private static final String CODE = "ABDE";

    static Stream<Arguments> panelsAndSizes() {
        return Stream.of(Panel.values())
                .flatMap(panel -> Stream.of(TextSize.values()).map(size -> Arguments.of(panel, size)));
    }

    @ParameterizedTest
    @MethodSource("panelsAndSizes")
    void showsTheFirstNumberAtOnceAndEverythingOnItsParts(Panel panel, TextSize size) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                open(kiosk, language, size);
                String about = panel + " " + size + " " + language.tag();

                List<EmergencyLine> numbers = kiosk.guide.get().emergency();
                List<String> first = ScreenInspector.words(kiosk.scene);
                assertThat(first).as(about).contains(numbers.getFirst().phone().number());
                String all = parts(kiosk);
                numbers.forEach(line -> assertThat(all)
                        .as(about)
                        .contains(
                                line.phone().number(),
                                LeftToRight.unmark(line.text().in(language).text())));
                assertThat(all).as(about).contains(sorry(kiosk, language), CODE);
                assertThat(ScreenInspector.faults(kiosk.scene, panel.geometry()))
                        .as(about)
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void saysSorryAndItsCodeBesideTheFirstNumber(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                open(kiosk, language, TextSize.NORMAL);

                assertThat(ScreenInspector.words(kiosk.scene))
                        .as(panel + " " + language.tag())
                        .anyMatch(words -> words.contains(sorry(kiosk, language)))
                        .anyMatch(words -> words.contains(CODE));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"INCH_10", "INCH_22", "INCH_22_UPRIGHT"})
    void showsAllNumbersAtOnceWhereThereIsRoom(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                open(kiosk, language, TextSize.NORMAL);

                assertThat(ScreenInspector.words(kiosk.scene))
                        .as(panel + " " + language.tag())
                        .containsAll(kiosk.guide.get().emergency().stream()
                                .map(line -> line.phone().number())
                                .toList());
            }
        });
    }

    private static void open(TestKiosk kiosk, Language language, TextSize size) {
        kiosk.navigator.start(language);
        kiosk.navigator.comfort(Comfort.USUAL.with(size));
        kiosk.navigator.open(new TroubleScreen(CODE));
    }

    private static String sorry(TestKiosk kiosk, Language language) {
        return kiosk.guide.get().sentences().say("error.sorry", language).text();
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
