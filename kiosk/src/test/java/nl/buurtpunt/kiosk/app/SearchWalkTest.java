package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Pictures;
import nl.buurtpunt.kiosk.ui.ScreenGeometry;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Types on every panel in every language, and measures each page that comes of it.
class SearchWalkTest {
    /// Something that stands in names of services in this language.
    private static final Map<String, List<String>> TYPED = Map.of(
            "nl", List.of("h", "u", "l", "p"),
            "en", List.of("h", "e", "l", "p"),
            "ar", List.of("م", "س", "ا", "ع"),
            "tr", List.of("y", "a", "r", "d", "ı", "m"));

    @ParameterizedTest
    @EnumSource(Panel.class)
    void nothingIsClippedTooSmallOrOutOfReachWhileTyping(Panel panel) {
        assertThat(Fx.on(() -> new Walk(panel, Comfort.USUAL).everything())).isEmpty();
    }

    private static final class Walk {
        private final Panel panel;
        private final Comfort comfort;
        private final TestKiosk kiosk;
        private final List<String> faults = new ArrayList<>();
        private Language language = Language.SOURCE;

        private Walk(Panel panel, Comfort comfort) {
            this.panel = panel;
            this.comfort = comfort;
            this.kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
        }

        private List<String> everything() {
            for (Language each : kiosk.guide.get().city().languages()) {
                language = each;
                kiosk.navigator.start(language);
                kiosk.navigator.comfort(comfort);
                kiosk.rooms.openSearch();
                look("search-empty");
                planes();
                TYPED.getOrDefault(language.tag(), List.of("e")).forEach(letter -> kiosk.tap("key-" + letter));
                look("search-found");
                kiosk.tap("action-show");
                parts("search-list-");
                kiosk.tap("action-keys");
                nothingFound();
            }
            faults.addAll(kiosk.view.problems().found());
            return faults;
        }

        private void planes() {
            kiosk.tap("key-more");
            look("search-more");
            kiosk.tap("key-signs");
            look("search-signs");
            kiosk.tap("key-script");
            look("search-script");
            kiosk.tap("key-script");
        }

        private void nothingFound() {
            kiosk.finder = (typed, most) -> List.of();
            kiosk.tap("key-space");
            look("search-nothing");
            kiosk.tap("action-show");
            look("search-nothing-list");
            kiosk.finder = kiosk::namesWith;
        }

        private void parts(String name) {
            look(name + 1);
            while (ScreenInspector.place(kiosk.scene, "page-next").isPresent()) {
                kiosk.navigator.turn(1);
                look(name + (kiosk.navigator.page() + 1));
            }
        }

        private ScreenGeometry reach() {
            return comfort.low() ? panel.geometry().lowered() : panel.geometry();
        }

        private String way() {
            String size = comfort.size() == TextSize.NORMAL ? "" : "-" + comfort.size();
            return size + (comfort.low() ? "-low" : "");
        }

        private void look(String name) {
            String where = panel + " " + language.tag() + " " + name + ": ";
            ScreenInspector.faults(kiosk.scene, reach()).forEach(f -> faults.add(where + f));
            for (String way : List.of("nav-emergency", "nav-back")) {
                if (ScreenInspector.place(kiosk.scene, way).isEmpty()) {
                    faults.add(where + "no " + way);
                }
            }
            Pictures.save(kiosk.scene, panel + "/" + language.tag() + "/" + name + way());
        }
    }
}
