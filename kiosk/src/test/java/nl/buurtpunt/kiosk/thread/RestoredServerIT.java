package nl.buurtpunt.kiosk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import nl.buurtpunt.kiosk.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a kiosk does while its server is away, and when the server comes back out of yesterday's backup.
final class RestoredServerIT {
    private static final String DEBTS = "schuldhulpverlening-heerlen";

    @Test
    void theGuideStaysWhileTheServerIsAwayAndNeverGoesBackWhenItIsRestored(@TempDir Path folder) throws IOException {
        try (Town town = Town.open(folder)) {
            List<String> shown;
            String beforeBackup;
            try (KioskCore kiosk = town.confirmedKiosk("k")) {
                beforeBackup = kiosk.sentence(DEBTS);
                town.stopServer();
                TestFiles.copy(town.serverData(), folder.resolve("backup"));
                town.startServer();
                town.city().editSentence(DEBTS, "Dit stond niet in de reservekopie.");
                town.publish();
                kiosk.awaitSentence(DEBTS, "Dit stond niet in de reservekopie.");
                shown = kiosk.shownOrders();
            }
            town.stopServer();
            try (KioskCore restarted = town.kiosk("k")) {
                assertThat(restarted.sentence(DEBTS)).isEqualTo("Dit stond niet in de reservekopie.");
                assertThat(restarted.guide().edition().order()).isEqualTo(shown.getLast());

                restore(town, folder.resolve("backup"));
                town.startServer();

                // The server is shown the order it lost and rises above it, with what it has: the old text.
                restarted.awaitSentence(DEBTS, beforeBackup);
                assertThat(restarted.shownOrders()).isSortedAccordingTo(RISING).doesNotHaveDuplicates();
                assertThat(RISING.compare(restarted.guide().edition().order(), shown.getLast()))
                        .isPositive();
            }
        }
    }

    /// `milliseconds-random/version`, the random part in hexadecimal of fixed length.
    private static final Comparator<String> RISING = Comparator.<String>comparingLong(
                    order -> Long.parseLong(order.substring(0, order.indexOf('-'))))
            .thenComparing(order -> order.substring(order.indexOf('-') + 1, order.indexOf('/')))
            .thenComparingLong(order -> Long.parseLong(order.substring(order.indexOf('/') + 1)));

    private static void restore(Town town, Path backup) {
        TestFiles.delete(town.serverData());
        TestFiles.copy(backup, town.serverData());
    }
}
