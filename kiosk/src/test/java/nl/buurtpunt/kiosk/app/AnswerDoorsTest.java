package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.letterbox.InMemoryLetterBox;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Earlier;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.api.Test;

/// From the first page about letters to the answer, and what a resident says to that into the box.
class AnswerDoorsTest {
    private static final String CODE = InMemoryLetterBox.code(31);

    private final TestKiosk kiosk = Fx.on(AnswerDoorsTest::readingTheAnswer);

    private static TestKiosk readingTheAnswer() {
        TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_10.geometry());
        kiosk.letterBox.answer(CODE, AnswerPages.answered());
        kiosk.navigator.start(kiosk.language("nl"));
        kiosk.rooms.letters().open();
        kiosk.tap("choice-read");
        CODE.chars().forEach(digit -> kiosk.tap("digit-" + (char) digit));
        kiosk.tap("digit-done");
        return kiosk;
    }

    @Test
    void notSolvedGoesIntoTheBoxAndIsToldToBeKept() {
        Fx.run(() -> {
            kiosk.tap("action-not-solved");
            kiosk.tap("action-send");

            assertThat(words()).contains("Uw reactie is bewaard").contains("Bewaard op dit apparaat.");
            WrittenLetter sent = kiosk.letterBox.posted().getLast();
            assertThat(sent.text()).isEmpty();
            assertThat(sent.earlier()).map(Earlier::notSolved).contains(true);
            Earlier earlier = sent.earlier().orElseThrow();
            assertThat(earlier.letter().stages())
                    .as("not forgotten before it was sent")
                    .isNotEmpty();
            kiosk.tap("action-done");
            assertThat(earlier.letter().stages()).as("forgotten with the page").isEmpty();
        });
    }

    @Test
    void aReplyIsWrittenLookedAtAgainAndBelongsToTheLetter() {
        Fx.run(() -> {
            kiosk.tap("action-reply");
            "dank".chars().forEach(letter -> kiosk.tap("key-" + (char) letter));
            kiosk.tap("action-done");
            kiosk.tap("action-send");

            assertThat(words()).contains("Uw reactie is bewaard");
            WrittenLetter sent = kiosk.letterBox.posted().getLast();
            assertThat(sent.text()).isEqualToIgnoringCase("dank");
            assertThat(sent.earlier()).map(Earlier::notSolved).isEqualTo(Optional.of(false));
        });
    }

    private String words() {
        return String.join(" ", ScreenInspector.words(kiosk.scene)).replaceAll("\\s+", " ");
    }
}
