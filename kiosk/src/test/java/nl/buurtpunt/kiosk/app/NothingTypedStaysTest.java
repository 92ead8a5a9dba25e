package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Touch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requirement S17 for what is typed: after the visit it is not in the memory of the program any more, toolkit
/// included.
class NothingTypedStaysTest {
    /// Built up while it runs, so that the word itself stands in no constant of this class.
    private static final String[] PIECES = {"qzx", "wvq", "jkx"};

    @TempDir
    private Path folder;

    @Test
    void findsNothingTypedInMemoryAfterTheVisit() throws IOException {
        TestKiosk kiosk = Fx.on(NothingTypedStaysTest::shown);
        Fx.run(() -> {
            for (String piece : PIECES) {
                piece.chars().forEach(c -> kiosk.tap("key-" + (char) c));
            }
            Touch.type(kiosk.scene.getFocusOwner(), "y");
        });
        twoPictures();
        assertThat(isInMemory("typing.hprof"))
                .as("the search finds what is there")
                .isTrue();

        Fx.run(kiosk.navigator::reset);
        twoPictures();

        assertThat(isInMemory("after.hprof")).isFalse();
    }

    /// Written, taken back, read again before it is posted, and left.
    @Test
    void findsNothingOfALetterInMemoryAfterTheVisit() throws IOException {
        TestKiosk kiosk = Fx.on(NothingTypedStaysTest::shown);
        Fx.run(() -> {
            kiosk.navigator.home();
            kiosk.rooms.letters().open();
            kiosk.tap("choice-write");
            kiosk.tap("choice-idea");
            kiosk.tap("choice-city");
            for (String piece : PIECES) {
                LetterPages.write(kiosk, piece);
            }
        });
        twoPictures();
        Fx.run(() -> {
            Touch.tap(kiosk.scene.lookup("#key-undo"));
            for (String piece : PIECES) {
                LetterPages.write(kiosk, piece);
            }
            kiosk.pause();
            kiosk.tap("action-done");
            kiosk.tap("action-then");
        });
        twoPictures();
        assertThat(isInMemory("again.hprof"))
                .as("the search finds what is there")
                .isTrue();

        Fx.run(kiosk.navigator::reset);
        twoPictures();

        assertThat(isInMemory("after-letter.hprof")).isFalse();
    }

    private static TestKiosk shown() {
        TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_10.geometry());
        kiosk.finder = (typed, most) -> List.of();
        Stage stage = new Stage();
        stage.setScene(kiosk.scene);
        stage.show();
        kiosk.navigator.start(kiosk.language("nl"));
        kiosk.openSearch();
        return kiosk;
    }

    /// Until the toolkit has drawn what the scene shows now, and let go of what it showed before.
    private static void twoPictures() {
        for (int picture = 0; picture < 4; picture++) {
            Fx.awaitPulse();
        }
    }

    private boolean isInMemory(String name) throws IOException {
        return HeapSearch.found(folder.resolve(name), () -> List.of(word())).contains(true);
    }

    private static String word() {
        return String.join("", PIECES).substring(1);
    }
}
