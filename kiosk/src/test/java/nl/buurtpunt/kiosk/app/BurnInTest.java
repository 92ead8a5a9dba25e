package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenGeometry;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A panel that nobody touches all day and all night: everything on it moves, and nothing of it ever leaves
/// the panel.
class BurnInTest {
    /// After this many minutes every place has met every language, and all begins again.
    private static final int ROUND = 210;

    @ParameterizedTest
    @EnumSource(Panel.class)
    void everythingMovesAndNothingIsEverClipped(Panel panel) {
        Fx.run(() -> {
            for (String page : List.of("invitation", "night", "enrolment")) {
                Watched seen = new Watched(panel, page);
                for (int minute = 0; minute < ROUND; minute++) {
                    seen.minute();
                }
                seen.judge();
            }
        });
    }

    private static final class Watched {
        private final ScreenGeometry panel;
        private final String page;
        private final TestKiosk kiosk;
        private final Set<List<Double>> places = new HashSet<>();
        private final Set<List<Double>> emergency = new HashSet<>();
        private final int[][] covered;

        private Watched(Panel panel, String page) {
            this.panel = panel.geometry();
            this.page = page;
            this.kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            kiosk.dark = page.equals("night");
            kiosk.rooms.restAs(Watched::enrolment, () -> page.equals("enrolment"));
            this.covered =
                    new int[panel.geometry().widthPx() / 4 + 1][panel.geometry().heightPx() / 4 + 1];
        }

        private static EnrolmentProgress enrolment() {
            return new EnrolmentProgress(
                    EnrolmentProgress.State.WAITING, "7K3M-9QXP", "0f3a 9c1e 77b2 4d50 a1c8 63ef 0b94 d2e7");
        }

        private void minute() {
            kiosk.jump(Duration.ofMinutes(1));
            assertThat(kiosk.page()).isEqualTo(page);
            List<String> faults = new ArrayList<>(ScreenInspector.faults(kiosk.scene, panel));
            faults.addAll(kiosk.view.problems().found());
            assertThat(faults).isEmpty();
            ScreenInspector.place(kiosk.scene, "nav-emergency").ifPresent(place -> emergency.add(corner(place)));
            List<Bounds> words = ScreenInspector.textPlaces(kiosk.scene);
            words.forEach(this::cover);
            places.add(corner(words.getFirst()));
        }

        private void cover(Bounds words) {
            for (int x = (int) words.getMinX() / 4; x <= words.getMaxX() / 4; x++) {
                for (int y = (int) words.getMinY() / 4; y <= words.getMaxY() / 4; y++) {
                    covered[x][y]++;
                }
            }
        }

        private void judge() {
            assertThat(places).hasSizeGreaterThan(20);
            if (!page.equals("night")) {
                // Every second place of 8 by 6.
                assertThat(emergency).hasSizeGreaterThanOrEqualTo(24);
                double across = emergency.stream()
                                .mapToDouble(p -> p.get(0))
                                .max()
                                .orElseThrow()
                        - emergency.stream().mapToDouble(p -> p.get(0)).min().orElseThrow();
                assertThat(panel.mm(across)).isGreaterThan(5);
                return;
            }
            int most = Arrays.stream(covered).flatMapToInt(Arrays::stream).max().orElseThrow();
            // Also where words pass most often, it is black for more than half of the night.
            assertThat(most).isLessThan(ROUND / 2);
        }

        private static List<Double> corner(Bounds place) {
            return List.of(Math.rint(place.getMinX()), Math.rint(place.getMinY()));
        }
    }
}
