package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.guide.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Requirements A6 and A7 with a ruler: how large the keys are, how far apart, and how high above the floor.
class KeyboardSizeTest {
    private static final double ROUNDING_MM = 0.01;

    @ParameterizedTest
    @EnumSource(Panel.class)
    void keysAreLargeEnoughApartAndInReach(Panel panel) {
        ScreenGeometry geometry = panel.geometry();
        boolean narrow = geometry.mm(geometry.widthPx()) < 200;
        double least = (narrow ? 9 : 12.7) - ROUNDING_MM;
        double gap = (narrow ? 1 : 3) - ROUNDING_MM;
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), geometry);
            for (Language language : kiosk.guide.get().city().languages()) {
                kiosk.navigator.start(language);
                kiosk.openSearch();
                for (String plane : List.of("", "key-more", "key-letters", "key-signs", "key-script")) {
                    if (!plane.isEmpty()) {
                        kiosk.tap(plane);
                    }
                    List<Bounds> keys = keys(kiosk);
                    assertThat(keys).as(language.tag() + plane).hasSizeGreaterThan(10);
                    for (Bounds key : keys) {
                        assertThat(geometry.mm(key.getWidth())).isGreaterThan(least);
                        assertThat(geometry.mm(key.getHeight())).isBetween(least, 18.0);
                        double above = geometry.bottomHeight() + geometry.mm(geometry.heightPx() - key.getMinY());
                        assertThat(above).as("mm above the floor").isBetween(800.0, 1100.0);
                    }
                    assertThat(geometry.mm(nearest(keys))).isGreaterThan(gap);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = Panel.class, names = "INCH_22.*", mode = EnumSource.Mode.MATCH_ALL)
    void keysOfLettersDoNotGrowWithALargePanel(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            kiosk.navigator.start(kiosk.language("nl"));
            kiosk.openSearch();
            Bounds key = ScreenInspector.place(kiosk.scene, "key-q").orElseThrow();

            assertThat(panel.geometry().mm(key.getWidth())).isBetween(16.0, 20.3);
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void keysOfArabicStandWhereEveryArabicKeyboardHasThem(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            kiosk.navigator.start(kiosk.language("ar"));
            kiosk.openSearch();
            double dad =
                    ScreenInspector.place(kiosk.scene, "key-ض").orElseThrow().getCenterX();
            double dal =
                    ScreenInspector.place(kiosk.scene, "key-د").orElseThrow().getCenterX();
            double field = ScreenInspector.place(kiosk.scene, "search-entry")
                    .orElseThrow()
                    .getCenterX();

            assertThat(dad).isLessThan(dal);
            assertThat(field).isGreaterThan(panel.geometry().widthPx() / 2.0);
        });
    }

    private static double nearest(List<Bounds> keys) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < keys.size(); i++) {
            for (int j = i + 1; j < keys.size(); j++) {
                Bounds a = keys.get(i);
                Bounds b = keys.get(j);
                double across = Math.max(a.getMinX(), b.getMinX()) - Math.min(a.getMaxX(), b.getMaxX());
                double down = Math.max(a.getMinY(), b.getMinY()) - Math.min(a.getMaxY(), b.getMaxY());
                nearest = Math.min(nearest, Math.max(across, down));
            }
        }
        return nearest;
    }

    private static List<Bounds> keys(TestKiosk kiosk) {
        List<Bounds> keys = new ArrayList<>();
        for (Node key : kiosk.scene.getRoot().lookupAll(".key")) {
            keys.add(key.localToScene(key.getLayoutBounds()));
        }
        return keys;
    }
}
