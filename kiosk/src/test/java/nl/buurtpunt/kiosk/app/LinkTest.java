package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.settings.KioskSettings;
import nl.buurtpunt.kiosk.store.CurrentRelease;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.kiosk.sync.HeldContent;
import nl.buurtpunt.kiosk.sync.SyncRoom;
import nl.buurtpunt.kiosk.watch.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way from the stored files to the screen, when the files are in trouble.
final class LinkTest {
    @TempDir
    Path data;

    private final List<String> told = new ArrayList<>();

    @Test
    void showsTheGuideThoughTheIdentityCanNeitherBeReadNorKept() throws IOException {
        HeldContent.into(data, 3);
        Files.createDirectory(data.resolve("identity.mv.db"));
        CurrentGuide screen = new CurrentGuide(HeldContent.builtIn());
        try (var executor = Executors.newSingleThreadScheduledExecutor();
                var link = new Link(told::add, Clock.systemUTC(), _ -> {})) {
            link.open(settings(), new SyncRoom.Screen(screen, HeldContent.builtIn()), executor, () -> {});
            assertThat(screen.get().services()).hasSize(3);
            executor.shutdownNow();
        }
    }

    @Test
    void staffAreToldOfStoresThatCanNeitherBeWrittenNorOpened() throws IOException {
        HeldContent.into(data, 3);
        Files.createDirectory(data.resolve("identity.mv.db"));
        try (var executor = Executors.newSingleThreadScheduledExecutor();
                var link = new Link(told::add, Clock.systemUTC(), _ -> {})) {
            open(link, executor);
            assertThat(link.findings()).extracting(Finding::code).containsExactly("D7", "D4");

            Files.delete(data.resolve("identity.mv.db"));
            open(link, executor);
            assertThat(link.findings()).as("it could be opened after all").isEmpty();
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"release, D3", "identity, D5", "letters, D6"})
    void staffAreToldOfAStoreThatWasDamaged(String store, String code) throws IOException {
        HeldContent.into(data, 3);
        assertThat(foundWrong()).isEmpty();

        Files.write(data.resolve(store + ".mv.db"), new byte[8192]);

        assertThat(foundWrong()).containsExactly(code);
    }

    private List<String> foundWrong() {
        try (var executor = Executors.newSingleThreadScheduledExecutor();
                var link = new Link(told::add, Clock.systemUTC(), _ -> {})) {
            open(link, executor);
            executor.shutdownNow();
            return link.findings().stream().map(Finding::code).toList();
        }
    }

    private void open(Link link, ScheduledExecutorService executor) {
        CurrentGuide screen = new CurrentGuide(HeldContent.builtIn());
        link.open(settings(), new SyncRoom.Screen(screen, HeldContent.builtIn()), executor, () -> {});
    }

    @Test
    void keepsThreeFiles() throws IOException {
        HeldContent.into(data, 3);
        CurrentGuide screen = new CurrentGuide(HeldContent.builtIn());
        try (var executor = Executors.newSingleThreadScheduledExecutor();
                var link = new Link(told::add, Clock.systemUTC(), _ -> {})) {
            link.open(settings(), new SyncRoom.Screen(screen, HeldContent.builtIn()), executor, () -> {});
            executor.shutdownNow();
        }
        assertThat(screen.get().services()).hasSize(3);
        assertThat(data.resolve("release.mv.db")).exists();
        assertThat(data.resolve("identity.mv.db")).exists();
        assertThat(data.resolve("letters.mv.db")).exists();
    }

    @Test
    void saysInOneLineThatAnotherKioskHasTheFiles() throws IOException, InterruptedException {
        Process other = otherKiosk();
        try (var executor = Executors.newSingleThreadScheduledExecutor();
                var link = new Link(told::add, Clock.systemUTC(), _ -> {})) {
            CurrentGuide screen = new CurrentGuide(HeldContent.builtIn());
            link.open(settings(), new SyncRoom.Screen(screen, HeldContent.builtIn()), executor, () -> {});
            executor.shutdownNow();
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(told)
                .singleElement()
                .asString()
                .contains("is in use by another program")
                .doesNotContain("\n");
    }

    @Test
    void closesWhatWasOpenedWhenTheRestCannotBe() throws IOException {
        HeldContent.into(data, 3);
        Files.createDirectory(data.resolve("identity.mv.db"));
        CurrentGuide screen = new CurrentGuide(HeldContent.builtIn());
        var executor = Executors.newSingleThreadScheduledExecutor();
        var link = new Link(told::add, Clock.systemUTC(), _ -> {});
        link.open(settings(), new SyncRoom.Screen(screen, HeldContent.builtIn()), executor, () -> {});
        executor.shutdownNow();

        try (var again = StoreFolder.at(data).openRelease()) {
            assertThat(again.current()).isInstanceOf(CurrentRelease.Held.class);
        }
        assertThat(told).isEmpty();
    }

    /// A program that has the release's file open until it is ended.
    private Process otherKiosk() throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherKiosk.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(other.inputReader().readLine()).isEqualTo("open");
        return other;
    }

    private KioskSettings settings() {
        return new KioskSettings(
                new KioskSettings.Server(
                        "https://localhost:1", List.of(HeldContent.pin()), HeldContent.rootKey(), false),
                data,
                new KioskSettings.Printer("none", 576),
                List.of("nl"),
                new KioskSettings.Idle(Duration.ofMinutes(2), Duration.ofSeconds(30), Optional.empty()),
                Duration.ofMillis(150),
                new KioskSettings.Screen(1280, 800, 0.17, 900, 500, 1000),
                List.of(),
                "",
                new KioskSettings.Letters(Duration.ofDays(90)));
    }
}
