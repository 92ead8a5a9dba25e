package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.settings.KioskSettings;
import nl.buurtpunt.kiosk.sync.HeldContent;
import nl.buurtpunt.kiosk.sync.SyncRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way from the stored files to the screen, when the files are in trouble.
final class LinkTest {
    @TempDir
    Path data;

    @Test
    void showsTheGuideThoughTheIdentityCanNeitherBeReadNorKept() throws IOException {
        HeldContent.into(data, 3);
        Files.createDirectory(data.resolve("identity.mv.db"));
        CurrentGuide screen = new CurrentGuide(HeldContent.builtIn());
        try (var executor = Executors.newSingleThreadScheduledExecutor();
                var link = new Link()) {
            link.open(settings(), new SyncRoom.Screen(screen, HeldContent.builtIn()), executor, () -> {});
            assertThat(screen.get().services()).hasSize(3);
            executor.shutdownNow();
        }
    }

    @Test
    void keepsThreeFiles() throws IOException {
        HeldContent.into(data, 3);
        CurrentGuide screen = new CurrentGuide(HeldContent.builtIn());
        try (var executor = Executors.newSingleThreadScheduledExecutor();
                var link = new Link()) {
            link.open(settings(), new SyncRoom.Screen(screen, HeldContent.builtIn()), executor, () -> {});
            executor.shutdownNow();
        }
        assertThat(screen.get().services()).hasSize(3);
        assertThat(data.resolve("release.mv.db")).exists();
        assertThat(data.resolve("identity.mv.db")).exists();
        assertThat(data.resolve("letters.mv.db")).exists();
    }

    private KioskSettings settings() {
        return new KioskSettings(
                new KioskSettings.Server(
                        "https://localhost:1", List.of(HeldContent.pin()), HeldContent.rootKey(), false),
                data,
                new KioskSettings.Printer("none", 576),
                List.of("nl"),
                Duration.ofMinutes(2),
                new KioskSettings.Screen(1280, 800, 0.17, 900, 500),
                "");
    }
}
