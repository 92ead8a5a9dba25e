package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.idle.Rest;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;

class RestingScreenTest {
    private boolean neverEnrolled = true;
    private final RestingScreen resting = new RestingScreen(
            new Rest(() -> 0, () -> false),
            new Page("invitation", Screen.Surroundings.ONLY_EMERGENCY),
            new Page("code", Screen.Surroundings.NO_HOME),
            () -> neverEnrolled,
            () -> new EnrolmentProgress(EnrolmentProgress.State.NO_CONNECTION, "", ""));

    @Test
    void showsTheCodeUntilTheKioskIsEnrolledAndThenTheInvitation() {
        assertThat(resting.id()).isEqualTo("code");
        assertThat(resting.surroundings()).isEqualTo(Screen.Surroundings.NO_HOME);
        assertThat(title()).isEqualTo("code");

        assertThat(resting.wake()).isFalse();
        neverEnrolled = false;

        assertThat(resting.id()).isEqualTo("invitation");
        assertThat(resting.surroundings()).isEqualTo(Screen.Surroundings.ONLY_EMERGENCY);
        assertThat(title()).isEqualTo("invitation");
    }

    private String title() {
        return resting.elements(new View(ContentFolder.heerlen(), Language.SOURCE))
                .getFirst()
                .spoken()
                .getFirst()
                .text();
    }

    private record Page(String id, Surroundings surroundings) implements Screen {
        @Override
        public List<Element> elements(View view) {
            return List.of(new Element.Heading(Rendered.of(id, view.language()), false));
        }
    }
}
