package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Pictures;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeAtRestTest {
    private static final EnrolmentProgress REVOKED = new EnrolmentProgress(
            EnrolmentProgress.State.REVOKED, "K7QX-2M9A", "0a1b 2c3d 4e5f 6071 8293 a4b5 c6d7 e8f9");
    private static final EnrolmentProgress CONFIRMED = new EnrolmentProgress(EnrolmentProgress.State.CONFIRMED, "", "");

    @ParameterizedTest
    @EnumSource(Panel.class)
    void theCodeHasRoomBesideTheGuide(Panel panel) {
        List<String> faults = Fx.on(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            kiosk.rooms.restAs(() -> REVOKED, () -> false);
            kiosk.wake();
            kiosk.navigator.refresh();
            List<String> found = ScreenInspector.faults(kiosk.scene, panel.geometry());
            Pictures.save(kiosk.scene, panel + "/idle-revoked");
            return found;
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void aKioskThatMustBeConfirmedAgainShowsItsCodeAndKeepsTheGuide() {
        String said = said(REVOKED, false);

        assertThat(said).contains("K7QX-2M9A").contains("8293 a4b5").contains("start-nl");
    }

    @Test
    void aConfirmedKioskShowsNoCode() {
        assertThat(said(CONFIRMED, false)).contains("start-nl").doesNotContain("Vingerafdruk");
    }

    @Test
    void aKioskThatNeverHadAGuideShowsOnlyTheWayToEnrol() {
        assertThat(said(REVOKED, true)).contains("K7QX-2M9A").doesNotContain("start-nl");
    }

    @Test
    void theFirstResidentMeetsTheKioskInItsOwnLanguage() {
        AtomicBoolean never = new AtomicBoolean(true);
        List<String> spoken = Fx.on(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_10.geometry());
            kiosk.rooms.restAs(() -> REVOKED, never::get);
            kiosk.navigator.speak(kiosk.language("ar"));
            String installer = ScreenInspector.words(kiosk.scene).toString();
            never.set(false);
            kiosk.wake();
            return List.of(installer, ScreenInspector.words(kiosk.scene).toString());
        });

        String code = ContentFolder.heerlen()
                .sentences()
                .say("enrolment.title", Language.of("ar", "العربية"))
                .text();
        assertThat(spoken.getFirst()).contains(code);
        assertThat(spoken.getLast()).contains("Vingerafdruk");
    }

    private static String said(EnrolmentProgress progress, boolean neverEnrolled) {
        return Fx.on(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_10.geometry());
            kiosk.rooms.restAs(() -> progress, () -> neverEnrolled);
            kiosk.wake();
            View view = new View(kiosk.guide.get(), Language.SOURCE);
            return LeftToRight.unmark(kiosk.navigator.screen().elements(view).toString());
        });
    }
}
