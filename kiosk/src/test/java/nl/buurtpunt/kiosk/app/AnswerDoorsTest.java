package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.letterbox.InMemoryLetterBox;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Earlier;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;

/// From the first page about letters to the answer, and what a resident says to that into the box.
class AnswerDoorsTest {
    private static final String CODE = InMemoryLetterBox.code(31);
    private static final String OTHER_CODE = InMemoryLetterBox.code(32);

    private final TestKiosk kiosk = Fx.on(AnswerDoorsTest::readingTheAnswer);

    private static TestKiosk readingTheAnswer() {
        TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_10.geometry());
        kiosk.letterBox.answer(CODE, AnswerPages.answered());
        kiosk.navigator.start(kiosk.language("nl"));
        kiosk.rooms.letters().open();
        read(kiosk);
        return kiosk;
    }

    private static void read(TestKiosk kiosk) {
        read(kiosk, CODE);
    }

    private static void read(TestKiosk kiosk, String code) {
        kiosk.tap("choice-read");
        code.chars().forEach(digit -> kiosk.tap("digit-" + (char) digit));
        kiosk.tap("digit-done");
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
            type("dank");
            kiosk.tap("action-done");
            assertThat(words()).contains("Uw reactie").doesNotContain("Uw brief", "uw brief");
            kiosk.tap("action-send");

            assertThat(words()).contains("Uw reactie is bewaard");
            WrittenLetter sent = kiosk.letterBox.posted().getLast();
            assertThat(sent.text()).isEqualToIgnoringCase("dank");
            assertThat(sent.earlier()).map(Earlier::notSolved).isEqualTo(Optional.of(false));
        });
    }

    @Test
    void notSolvedWithoutWordsSendsNoneThatWereTypedBefore() {
        Fx.run(() -> {
            kiosk.tap("action-reply");
            type("dank");
            kiosk.tap("nav-back");
            kiosk.tap("action-not-solved");
            kiosk.tap("action-send");

            WrittenLetter sent = kiosk.letterBox.posted().getLast();
            assertThat(sent.text()).isEmpty();
            assertThat(sent.earlier()).map(Earlier::notSolved).contains(true);
        });
    }

    @Test
    void wordsTypedForAReplyStayForWhoSaysThatNothingWasSolved() {
        Fx.run(() -> {
            kiosk.tap("action-reply");
            type("dank");
            kiosk.tap("nav-back");
            kiosk.tap("action-not-solved");
            kiosk.tap("action-write");
            kiosk.tap("action-done");
            kiosk.tap("action-send");

            WrittenLetter sent = kiosk.letterBox.posted().getLast();
            assertThat(sent.text()).isEqualToIgnoringCase("dank");
            assertThat(sent.earlier()).map(Earlier::notSolved).contains(true);
        });
    }

    @Test
    void aHalfWrittenLetterStaysForWhoRepliesToAnAnswerMeanwhile() {
        Fx.run(() -> {
            begin();
            type("bankjes");
            lettersFromHome();
            read(kiosk);
            kiosk.tap("action-reply");
            type("dank");
            kiosk.tap("action-done");
            kiosk.tap("action-send");
            kiosk.tap("action-done");
            lettersFromHome();
            read(kiosk);
            kiosk.tap("action-not-solved");
            kiosk.tap("action-send");
            kiosk.tap("action-done");
            assertThat(kiosk.letterBox.posted())
                    .extracting(letter -> letter.text().toLowerCase(Locale.ROOT))
                    .containsExactly("dank", "");

            lettersFromHome();
            assertThat(ScreenInspector.place(kiosk.scene, "choice-throw-away")).isPresent();
            kiosk.rooms.letters().writing().again();
            assertThat(everything()).containsIgnoringCase("bankjes").doesNotContainIgnoringCase("dank");
        });
    }

    @Test
    void aNewLetterDoesNotTakeTheWordsOfAReplyAndTheEndOfTheVisitWipesBoth() {
        Fx.run(() -> {
            Earlier earlier = new Earlier(AnswerPages.letter(), false);
            WritingRooms writing = kiosk.rooms.letters().writing();
            writing.reply(earlier);
            type("dank");
            lettersFromHome();
            assertThat(ScreenInspector.place(kiosk.scene, "choice-throw-away")).isEmpty();
            begin();
            type("bankjes");
            writing.again();
            assertThat(everything()).containsIgnoringCase("bankjes").doesNotContainIgnoringCase("dank");
            writing.reply(earlier);
            kiosk.tap("action-done");
            assertThat(everything()).containsIgnoringCase("dank").doesNotContainIgnoringCase("bankjes");

            kiosk.session.end();
            writing.again();
            assertThat(everything()).doesNotContainIgnoringCase("bankjes");
            writing.reply(earlier);
            kiosk.tap("action-done");
            assertThat(kiosk.page()).as("nothing is written").isEqualTo("letter-text");
        });
    }

    @Test
    void aHalfWrittenReplyIsStillThereAfterHomeAndBelongsToItsLetter() {
        Fx.run(() -> {
            kiosk.tap("action-not-solved");
            kiosk.tap("action-write");
            type("dank");
            lettersFromHome();
            kiosk.tap("choice-reply");
            kiosk.tap("action-done");
            kiosk.tap("action-send");

            Earlier sent = kiosk.letterBox.posted().getLast().earlier().orElseThrow();
            assertThat(sent.notSolved()).isTrue();
            assertThat(sent.letter().stages())
                    .as("what the letter says was forgotten at home")
                    .isEmpty();
            lettersFromHome();
            assertThat(ScreenInspector.place(kiosk.scene, "choice-reply")).isEmpty();
        });
    }

    @Test
    void aHalfWrittenReplyStaysWhenAnotherLetterIsSaidToBeUnsolved() {
        Fx.run(() -> {
            kiosk.tap("action-reply");
            type("dank");
            lettersFromHome();
            kiosk.letterBox.answer(OTHER_CODE, AnswerPages.answered());
            read(kiosk, OTHER_CODE);
            kiosk.tap("action-not-solved");
            kiosk.tap("action-send");
            assertThat(words()).contains("Uw reactie is bewaard");

            lettersFromHome();
            kiosk.tap("choice-reply");
            kiosk.tap("action-done");
            assertThat(everything()).containsIgnoringCase("dank");
        });
    }

    @Test
    void aHalfWrittenReplyIsGoneWhenItsOwnLetterIsSaidToBeUnsolved() {
        Fx.run(() -> {
            kiosk.tap("action-reply");
            type("dank");
            lettersFromHome();
            read(kiosk);
            kiosk.tap("action-not-solved");
            kiosk.tap("action-send");

            lettersFromHome();
            assertThat(ScreenInspector.place(kiosk.scene, "choice-reply")).isEmpty();
        });
    }

    @Test
    void aHalfWrittenReplyIsThereForWhoReadsTheSameAnswerAgain() {
        Fx.run(() -> {
            kiosk.tap("action-reply");
            type("dank");
            lettersFromHome();
            read(kiosk);
            kiosk.tap("action-reply");
            kiosk.tap("action-done");
            assertThat(everything()).containsIgnoringCase("dank");
        });
    }

    @Test
    void aHalfWrittenReplyCanBeThrownAwayAndIsGoneAtTheEndOfTheVisit() {
        Fx.run(() -> {
            kiosk.tap("action-reply");
            type("dank");
            lettersFromHome();
            kiosk.tap("choice-throw-away-reply");
            assertThat(ScreenInspector.place(kiosk.scene, "choice-reply")).isEmpty();

            read(kiosk);
            kiosk.tap("action-reply");
            type("dank");
            kiosk.session.end();
            lettersFromHome();
            assertThat(ScreenInspector.place(kiosk.scene, "choice-reply")).isEmpty();
        });
    }

    /// There is no text it could say something about, and no letter to go back to.
    @Test
    void whatHasNoWordsAndIsNotKeptSaysNothingOfAText() {
        Fx.run(() -> {
            kiosk.letterBox.refuse(Sent.Why.DISK_FULL);
            kiosk.tap("action-not-solved");
            kiosk.tap("action-send");
            assertThat(everything())
                    .contains("Uw reactie is niet bewaard", "Probeer het opnieuw of vraag een medewerker.")
                    .doesNotContain("Uw tekst", "Naar uw tekst", "Uw brief is niet bewaard");

            kiosk.letterBox.refuse(null);
            kiosk.tap("action-try");
            assertThat(everything()).contains("Uw reactie is bewaard");
        });
    }

    @Test
    void theWordsOfAReplyThatIsNotKeptAreStillThere() {
        Fx.run(() -> {
            kiosk.letterBox.refuse(Sent.Why.DISK_FULL);
            kiosk.tap("action-reply");
            type("dank");
            kiosk.tap("action-done");
            kiosk.tap("action-send");
            assertThat(everything()).contains("Uw reactie is niet bewaard", "Uw tekst staat er nog.");
            kiosk.tap("action-text");
            assertThat(everything()).containsIgnoringCase("dank");
        });
    }

    private void lettersFromHome() {
        kiosk.navigator.home();
        kiosk.rooms.letters().open();
    }

    /// A letter that follows no other, or goes on with it.
    private void begin() {
        lettersFromHome();
        kiosk.tap("choice-write");
        kiosk.tap("choice-idea");
        kiosk.tap("choice-city");
    }

    private void type(String letters) {
        letters.chars().forEach(letter -> kiosk.tap("key-" + (char) letter));
    }

    private String words() {
        return String.join(" ", ScreenInspector.words(kiosk.scene)).replaceAll("\\s+", " ");
    }

    /// Also what stands on another part of the page.
    private String everything() {
        View view = new View(kiosk.guide.get(), kiosk.shownLanguage());
        return kiosk.navigator.screen().elements(view).stream()
                .flatMap(element -> element.spoken().stream())
                .map(Rendered::text)
                .collect(Collectors.joining(" "));
    }
}
