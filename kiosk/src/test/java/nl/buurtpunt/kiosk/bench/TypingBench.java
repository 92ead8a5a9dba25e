package nl.buurtpunt.kiosk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;

/// How long the screen's thread works from the finger leaving a key until letter and answers are laid out, at
/// 1920 x 1080.
public final class TypingBench {
    private static final List<String> WORDS =
            List.of("schulden", "huur", "hulp", "gemeente", "bibliotheek", "taal", "zorg", "werk");
    private static final int ROUNDS = 12;
    private static final int WARM = 3;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TypingBench() {}

    static void main() {
        TestKiosk kiosk = Fx.on(TypingBench::shown);
        List<Double> keys = new ArrayList<>();
        List<Double> planes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String word : WORDS) {
                List<Double> taken = Fx.on(() -> type(kiosk, word));
                double plane = Fx.on(() -> timed(kiosk, "key-script"));
                Fx.on(() -> timed(kiosk, "key-script"));
                if (round >= WARM) {
                    keys.addAll(taken);
                    planes.add(plane);
                }
            }
        }
        row("from a key to its letter and answers, p99", "16 ms", keys);
        row("from a key to other keys (another script), p99", "33 ms", planes);
        Platform.exit();
    }

    private static void row(String what, String limit, List<Double> milliseconds) {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        double p99 = sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * 0.99) - 1));
        Table.row(what, limit, List.of(p99), "ms");
    }

    private static List<Double> type(TestKiosk kiosk, String word) {
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            taken.add(timed(kiosk, "key-" + word.charAt(i)));
        }
        timed(kiosk, "entry-clear");
        return taken;
    }

    private static double timed(TestKiosk kiosk, String key) {
        long before = THREADS.getCurrentThreadCpuTime();
        kiosk.tap(key);
        kiosk.scene.getRoot().applyCss();
        kiosk.scene.getRoot().layout();
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static TestKiosk shown() {
        TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_22.geometry());
        Stage stage = new Stage();
        stage.setScene(kiosk.scene);
        stage.setWidth(kiosk.scene.getWidth());
        stage.setHeight(kiosk.scene.getHeight());
        stage.show();
        kiosk.navigator.start(kiosk.language("nl"));
        kiosk.openSearch();
        return kiosk;
    }
}
