package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Answer;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Course;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Outcome;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.StageKind;
import nl.buurtpunt.kiosk.letterbox.InMemoryLetterBox;
import nl.buurtpunt.kiosk.printer.PrintDesk;
import nl.buurtpunt.kiosk.printer.PrintResult;
import nl.buurtpunt.kiosk.printer.Printer;
import nl.buurtpunt.kiosk.printer.PrinterState;
import nl.buurtpunt.kiosk.simulator.Visit;
import nl.buurtpunt.kiosk.simulator.VisitPlan;
import nl.buurtpunt.kiosk.slip.SlipImage;
import nl.buurtpunt.kiosk.slip.SlipLayout;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitTest {
    private static final String WORDS = "مقعد في 2";
    private static final String REPLY = "شكراً لكم على فكرتكم.";

    @TempDir
    Path folder;

    private boolean answered;

    @Test
    void walksThroughEveryLanguageByTouchAndByKeysAndReadsTheAnswerToItsLetter() throws Exception {
        CompletableFuture<Integer> end = new CompletableFuture<>();
        TestKiosk kiosk = Fx.on(() -> TestKiosk.withRealTaps(
                ContentFolder.heerlen().offering(List.of("nl", "ar")), Panel.INCH_10.geometry()));
        Stage stage = Fx.on(() -> {
            Stage window = new Stage();
            window.setScene(kiosk.scene);
            window.show();
            return window;
        });
        VisitPlan plan = new VisitPlan(
                folder.resolve("visit"),
                Optional.of(new VisitPlan.InLanguage("ar", file("letter.txt", WORDS + "\n"))),
                Optional.empty(),
                Optional.of(file("answer.txt", REPLY + "\n")));
        Visit.Slips slips = new Visit.Slips(Optional.of(plan.folder()));

        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                ExecutorService printing = Executors.newSingleThreadExecutor();
                ScheduledExecutorService city = Executors.newSingleThreadScheduledExecutor()) {
            print(kiosk, slips, new PrintDesk(new Paper(), printing));
            var _ = city.scheduleAtFixedRate(() -> Fx.run(() -> answer(kiosk)), 0, 100, TimeUnit.MILLISECONDS);
            Visit.start(
                    thread,
                    () -> new Visit(kiosk.scene, kiosk.navigator, kiosk.guide, plan),
                    slips,
                    () -> 1234,
                    List::of,
                    end::complete);
            int code = end.get(4, TimeUnit.MINUTES);
            city.shutdownNow();
            String report = Files.readString(plan.folder().resolve("report.json"));

            assertThat(report).contains("\"startMilliseconds\":1234").contains("\"notHeld\":[]");
            assertThat(report).contains("ar: the code of the slip leads to the city's answer, also on paper");
            assertThat(code).isZero();
            assertThat(kiosk.letterBox.posted())
                    .singleElement()
                    .satisfies(it -> assertThat(it.text()).isEqualTo(WORDS));
            assertThat(plan.folder().resolve("screens/ar/4-service.png")).isNotEmptyFile();
            assertThat(plan.folder().resolve("letters/ar-receipt.png")).isNotEmptyFile();
            assertThat(plan.folder().resolve("letters/ar-answer.png")).isNotEmptyFile();
        } finally {
            Fx.run(stage::close);
        }
    }

    private static void print(TestKiosk kiosk, Visit.Slips slips, PrintDesk printer) {
        var desk = new PrinterSlipDesk(printer, new SlipLayout(576), kiosk.guide, TestKiosk.MORNING, slips::keep);
        Fx.run(() -> {
            kiosk.rooms.letters().receipts().printAt(desk.receipts());
            kiosk.rooms.letters().answers().printAt(desk.answers());
        });
    }

    /// The city takes the letter once it is in the box, and answers it.
    private void answer(TestKiosk kiosk) {
        kiosk.rooms.letters().receipts().look();
        if (kiosk.letterBox.posted().size() == 1 && !answered) {
            answered = true;
            var day = LocalDate.of(2026, 12, 21);
            var text = new Text(Map.of("nl", "Dank u.", "ar", REPLY));
            kiosk.letterBox.answer(
                    InMemoryLetterBox.code(1),
                    new Course(
                            Optional.of(day),
                            Optional.empty(),
                            List.of(new EarlierLetter.Stage(StageKind.ANSWERED, Optional.of(day), Optional.empty())),
                            List.of(new Answer(day, Optional.of(Outcome.EXPLAINED), text, Optional.empty())),
                            true));
        }
    }

    private Path file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    private static final class Paper implements Printer {
        @Override
        public PrintResult print(SlipImage slip, Stop stop) {
            return new PrintResult.Printed(false);
        }

        @Override
        public PrinterState state() {
            return new PrinterState.Ready(false);
        }
    }
}
