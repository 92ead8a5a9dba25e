package nl.buurtpunt.kiosk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.TestFiles;
import nl.buurtpunt.kiosk.app.BriskResident;
import nl.buurtpunt.kiosk.app.VisitedKiosk;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;

/// What 2,000 visits leave in the memory of a kiosk: its highest peak, and whether it still grows. Says something only
/// with the kiosk's own Java options, on a display.
public final class VisitsBench {
    private static final int VISITS = Integer.getInteger("buurtpunt.visits", 2_000);
    private static final int LOOK_EVERY = 100;

    /// By then everything has been loaded and compiled that ever is.
    private static final int SETTLED = Math.min(200, VISITS / 2);

    private static final int COLLECT_EVERY = 450;
    private static final long SEED = 2_000;

    private VisitsBench() {}

    /// What there was after so many visits, KB.
    private record Memory(int visits, long resident, long peak, long heap) {
        static Memory now(int visits, boolean collected) {
            long resident = kilobytes("VmRSS:");
            long peak = kilobytes("VmHWM:");
            return new Memory(visits, resident, peak, collected ? heapAfterCollection() : 0);
        }

        private static long heapAfterCollection() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
        }

        private static long kilobytes(String name) {
            try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
                return lines.filter(line -> line.startsWith(name))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static void main() throws IOException {
        Path data = Files.createTempDirectory("visits");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (VisitedKiosk kiosk = Fx.on(() -> shown(data))) {
            kiosk.open(data);
            BriskResident resident = new BriskResident(kiosk, SEED);
            List<Memory> all = new ArrayList<>();
            long worked = 0;
            for (int visit = 1; visit <= VISITS; visit++) {
                long before = Fx.on(threads::getCurrentThreadCpuTime);
                resident.visit(Fx::awaitPulse);
                worked += Fx.on(threads::getCurrentThreadCpuTime) - before;
                if (visit % LOOK_EVERY == 0 || visit == SETTLED) {
                    boolean collect = visit == VISITS || (visit - SETTLED) % COLLECT_EVERY == 0;
                    all.add(Memory.now(visit, collect));
                    say(all.getLast());
                }
            }
            rows(all, worked / 1e6 / VISITS);
        } finally {
            TestFiles.delete(data);
        }
        Platform.exit();
    }

    private static void rows(List<Memory> all, double work) {
        Memory last = all.getLast();
        Memory settled =
                all.stream().filter(m -> m.visits() == SETTLED).findFirst().orElseThrow();
        double hundreds = (last.visits() - settled.visits()) / 100.0;
        Table.figure("peak memory after 2,000 visits (VmHWM)", "260 MB", last.peak() / 1024.0, "MB");
        Table.figure(
                "memory per 100 visits more, from visit 200 to 2,000 (VmRSS)",
                "flat",
                (last.resident() - settled.resident()) / hundreds,
                "KB");
        Table.figure("heap in use after a collection, at visit 2,000", "-", last.heap() / 1024.0, "MB");
        Table.figure(
                "the same per 100 visits more, from visit 200 to 2,000",
                "flat",
                (last.heap() - settled.heap()) / hundreds,
                "KB");
        Table.figure("work of the screen's thread per visit", "-", work, "ms");
    }

    private static VisitedKiosk shown(Path data) {
        VisitedKiosk kiosk = new VisitedKiosk(ContentFolder.heerlen(), Panel.INCH_10.geometry(), data);
        Stage stage = new Stage();
        stage.setScene(kiosk.scene);
        stage.setWidth(kiosk.scene.getWidth());
        stage.setHeight(kiosk.scene.getHeight());
        stage.show();
        return kiosk;
    }

    @SuppressWarnings("SystemOut")
    private static void say(Memory memory) {
        System.out.println(memory);
    }
}
