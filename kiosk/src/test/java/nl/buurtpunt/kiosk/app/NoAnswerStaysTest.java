package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Answer;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Course;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.StageKind;
import nl.buurtpunt.kiosk.letterbox.Found;
import nl.buurtpunt.kiosk.letterbox.InMemoryLetterBox;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requirement S17 for what is read: after the visit neither the code of a letter nor its answer is in the memory of
/// the program any more, toolkit included.
class NoAnswerStaysTest {
    /// Built up while it runs, so that the words themselves stand in no constant of this class.
    private static final String[] ANSWER = {"vqz", "xjw", "kpq"};

    private static final int NUMBER = 48_611;

    @TempDir
    private Path folder;

    @Test
    void findsNeitherCodeNorAnswerInMemoryAfterTheVisit() throws IOException {
        TestKiosk kiosk = Fx.on(NoAnswerStaysTest::shown);
        Fx.run(() -> InMemoryLetterBox.code(NUMBER).chars().forEach(c -> kiosk.tap("digit-" + (char) c)));
        twoPictures();
        assertThat(inMemory("code.hprof"))
                .as("the search finds the code as it is typed and shown")
                .containsExactly(true, true, false);
        Fx.run(() -> kiosk.tap("digit-done"));
        twoPictures();
        assertThat(inMemory("answer.hprof"))
                .as("the search finds the answer that is shown")
                .last()
                .isEqualTo(true);

        Fx.run(kiosk.navigator::reset);
        twoPictures();

        assertThat(inMemory("after.hprof")).containsOnly(false);
    }

    private List<Boolean> inMemory(String name) throws IOException {
        return HeapSearch.found(folder.resolve(name), () -> List.of(code(), groups(), answer()));
    }

    private static TestKiosk shown() {
        TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_10.geometry());
        Stage stage = new Stage();
        stage.setScene(kiosk.scene);
        stage.show();
        kiosk.navigator.start(kiosk.language("nl"));
        AnswerRooms.Doors doors = new AnswerRooms.Doors(_ -> {}, _ -> {});
        new AnswerRooms(new OneLetter(), kiosk.guide::get, kiosk.session, kiosk.navigator, TestKiosk.MORNING, doors)
                .open();
        return kiosk;
    }

    /// Until the toolkit has drawn what the scene shows now, and let go of what it showed before.
    private static void twoPictures() {
        for (int picture = 0; picture < 4; picture++) {
            Fx.awaitPulse();
        }
    }

    /// As it is shown.
    private static String groups() {
        String code = InMemoryLetterBox.code(NUMBER);
        return code.substring(5, 10) + " " + code.substring(10, 15);
    }

    /// As it is kept while it is typed.
    private static String code() {
        return InMemoryLetterBox.code(NUMBER).substring(3, 15);
    }

    private static String answer() {
        return String.join("", ANSWER);
    }

    /// Makes the letter when it is asked for, as the real box does, and keeps nothing of it.
    private static final class OneLetter implements LetterBox {
        @Override
        public State state() {
            return State.OPEN;
        }

        @Override
        public void send(WrittenLetter letter, Consumer<Sent> tell) {
            throw new AssertionError("nobody writes");
        }

        @Override
        public void find(String typed, Consumer<Found> tell) {
            Answer said = new Answer(LocalDate.EPOCH, Optional.empty(), Text.source(answer()), Optional.empty());
            EarlierLetter.Stage stage = new EarlierLetter.Stage(StageKind.ANSWERED, Optional.empty(), Optional.empty());
            Course course = new Course(Optional.empty(), Optional.empty(), List.of(stage), List.of(said), true);
            tell.accept(new Found.Letter(new EarlierLetter(course, new byte[32])));
        }

        @Override
        public Optional<Found.Mistake> mistake(String typed) {
            return new InMemoryLetterBox().mistake(typed);
        }

        @Override
        public void visitEnded() {
            // It keeps nothing.
        }

        @Override
        public boolean acknowledged(String letterId) {
            return false;
        }
    }
}
