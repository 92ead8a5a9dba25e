package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letter.ContactField;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the sheet of a letter has whatever the panel and the size of the letters.
class LetterSheetTest {
    /// Nothing is ever found under it, so that all of the line is for what is typed.
    @ParameterizedTest
    @EnumSource(Panel.class)
    void aNameANumberAndAnAddressHaveHalfTheLineAtEverySize(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                for (TextSize size : TextSize.values()) {
                    kiosk.navigator.start(language);
                    kiosk.navigator.comfort(Comfort.USUAL.with(size));
                    for (ContactField field : ContactField.values()) {
                        kiosk.rooms.letters().writing().type(field);
                        LetterPages.write(kiosk, "4");

                        assertThat(ScreenInspector.place(kiosk.scene, "letter-field")
                                        .orElseThrow()
                                        .getWidth())
                                .as(panel + " " + language.tag() + " " + size + " " + field)
                                .isGreaterThan(panel.geometry().widthPx() * 0.45);
                        assertThat(ScreenInspector.faults(kiosk.scene, panel.geometry()))
                                .isEmpty();
                    }
                    kiosk.session.end();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void showsTwoLinesAndTakesBackAtEverySize(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (String language : List.of("nl", "ar", "pl")) {
                for (TextSize size : TextSize.values()) {
                    kiosk.navigator.start(kiosk.language(language));
                    kiosk.navigator.comfort(Comfort.USUAL.with(size));
                    kiosk.rooms.letters().writing().text();
                    LetterPages.write(kiosk, "een\ntwee");
                    String about = panel + " " + language + " " + size;

                    assertThat(ScreenInspector.place(kiosk.scene, "key-up"))
                            .as(about + ": both lines are seen")
                            .isEmpty();
                    kiosk.tap("key-undo");
                    kiosk.tap("key-undo");
                    assertThat(ScreenInspector.place(kiosk.scene, "key-undo"))
                            .as(about + ": all is taken back")
                            .isEmpty();
                    kiosk.session.end();
                }
            }
        });
    }
}
