package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.simulator.Visit;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitTest {
    @TempDir
    Path folder;

    @Test
    void walksThroughEveryLanguageByTouchAndByKeys()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Integer> end = new CompletableFuture<>();
        TestKiosk kiosk = Fx.on(() -> TestKiosk.withRealTaps(
                ContentFolder.heerlen().offering(List.of("nl", "ar")), Panel.INCH_10.geometry()));
        Stage stage = Fx.on(() -> {
            Stage window = new Stage();
            window.setScene(kiosk.scene);
            window.show();
            return window;
        });

        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Visit.start(
                    thread,
                    () -> new Visit(kiosk.scene, kiosk.navigator, kiosk.guide, folder),
                    new Visit.Slips(Optional.of(folder)),
                    () -> 1234,
                    List::of,
                    end::complete);
            int code = end.get(3, TimeUnit.MINUTES);
            String report = Files.readString(folder.resolve("report.json"));

            assertThat(report).contains("\"startMilliseconds\":1234").contains("\"notHeld\":[]");
            assertThat(code).isZero();
            assertThat(folder.resolve("screens/ar/4-service.png")).isNotEmptyFile();
        } finally {
            Fx.run(stage::close);
        }
    }
}
