package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Course;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Stage;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.StageKind;
import nl.buurtpunt.kiosk.letterbox.InMemoryLetterBox;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Earlier;
import nl.buurtpunt.kiosk.slip.AnswerSlip;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From the slip in the hand to the answer on the panel.
class AnswerFlowTest extends AnswerVisit {
    @Test
    void theKeysOnThePanelLeadToTheAnswer() {
        Fx.run(() -> {
            tap(CODE.substring(0, 7));
            assertThat(words()).contains("Nog te typen cijfers: 13").contains("10002 45···");
            tap(CODE.substring(7));
            kiosk.tap("digit-done");

            assertThat(words()).contains("Er is antwoord op uw brief.").contains("13 december 2026");
            assertThat(everything()).contains("de drie lampen vervangen").contains("Eerder antwoord, 6 december 2026");
        });
    }

    @Test
    void aDigitOrAllOfThemCanBeTakenBack() {
        Fx.run(() -> {
            tap("123");
            kiosk.tap("digit-erase");
            assertThat(words()).contains("12··· ·····");
            kiosk.tap("digit-clear");
            assertThat(words()).contains("····· ····· ····· ·····");
        });
    }

    /// Before anything is looked for: the box would tell nothing.
    @Test
    void aWrongDigitIsToldAtOnce() {
        Fx.run(() -> {
            box.hold(true);
            tap(WRONG);
            assertThat(words()).contains("Er klopt een cijfer niet. Kijk nog eens naar uw bon.");
            kiosk.tap("action-mend");
            assertThat(words()).contains("Er klopt een cijfer niet.").contains(grouped(WRONG));
            kiosk.tap("digit-done");
            assertThat(words()).contains("Kijk nog eens naar uw bon.");
            kiosk.tap("action-anew");
            assertThat(words()).contains("Nog te typen cijfers: 20");
        });
    }

    @Test
    void enterTooEarlyTellsHowManyAreMissing() {
        Fx.run(() -> {
            scan(CODE.substring(0, 15));
            assertThat(words()).contains("Er ontbreken cijfers. Nog te typen: 5.");
            scan(CODE.substring(15));

            assertThat(words()).contains("Er is antwoord op uw brief.");
        });
    }

    /// However often: wrong codes only take longer, and the page says so.
    @Test
    void wrongCodesLockNobodyOut() {
        Fx.run(() -> {
            for (int i = 40; i < 52; i++) {
                box.hold(true);
                scan(InMemoryLetterBox.code(i));
                assertThat(words()).contains("Even wachten").contains("Na een verkeerde code duurt het langer.");
                box.goOn();
                box.hold(false);
                assertThat(words()).contains("We vinden hier geen brief met deze code.");
                kiosk.pause();
                kiosk.tap("action-code");
            }
            scan(CODE);
            assertThat(words()).contains("Er is antwoord op uw brief.");
        });
    }

    @Test
    void whatIsLookedForIsShownAlsoToWhoChoseALanguageMeanwhile() {
        Fx.run(() -> {
            box.hold(true);
            scan(CODE);
            kiosk.navigator.languages();
            box.goOn();
            kiosk.pause();
            kiosk.navigator.speak(kiosk.language("tr"));
            kiosk.navigator.back();

            assertThat(words()).contains("Mektubunuza cevap var.");
        });
    }

    /// A8: somebody who cannot touch the panel has four keys.
    @Test
    void aKeypadAloneIsEnough() {
        Fx.run(() -> {
            CODE.chars().forEach(c -> press("digit-" + (char) c));
            press("digit-done");
            assertThat(words()).contains("Er is antwoord op uw brief.");
            press("action-not-solved");
            press("action-send");
            assertThat(posted).singleElement().matches(Earlier::notSolved);
        });
    }

    /// Goes there with the one key that leads on, and presses.
    private void press(String id) {
        for (int keys = 0; keys < 60 && !id.equals(kiosk.scene.getFocusOwner().getId()); keys++) {
            key(KeyCode.DOWN);
        }
        assertThat(kiosk.scene.getFocusOwner().getId()).isEqualTo(id);
        key(KeyCode.ENTER);
        kiosk.pause();
    }

    @Test
    void theDigitsStayWhileAnotherPageIsInFront() {
        Fx.run(() -> {
            tap("12345");
            kiosk.navigator.emergency();
            kiosk.navigator.back();
            assertThat(words()).contains("12345 ·····");
        });
    }

    @Test
    void whoWentElsewhereLeftNothing() {
        Fx.run(() -> {
            EarlierLetter letter = open();
            kiosk.navigator.home();
            assertThat(letter.stages()).isEmpty();
            rooms.open();
            assertThat(words()).contains("Nog te typen cijfers: 20");
        });
    }

    @Test
    void theEndOfAVisitLeavesNothing() {
        Fx.run(() -> {
            EarlierLetter letter = open();
            kiosk.navigator.reset();
            assertThat(letter.answers()).isEmpty();
        });
    }

    /// Pitfall 10: who asked has left.
    @Test
    void anAnswerThatComesAfterTheVisitIsReadByNobody() {
        Fx.run(() -> {
            box.hold(true);
            scan(CODE);
            kiosk.navigator.reset();
            box.goOn();
            assertThat(kiosk.navigator.isIdle()).isTrue();
            kiosk.navigator.start(kiosk.language("nl"));
            rooms.open();
            assertThat(words()).contains("Nog te typen cijfers: 20");
        });
    }

    @Test
    void notSolvedIsSentOnlyAfterAQuestion() {
        Fx.run(() -> {
            scan(CODE);
            kiosk.pause();
            kiosk.tap("action-not-solved");
            assertThat(posted).isEmpty();
            assertThat(words()).contains("Dan kijkt de gemeente opnieuw naar uw brief.");
            kiosk.tap("action-write");
            assertThat(written).singleElement().matches(Earlier::notSolved);
            kiosk.tap("action-send");
            assertThat(posted).singleElement().matches(Earlier::notSolved);
        });
    }

    /// On paper are stages and answers, in the language that is read now, and nothing to find the letter with.
    @Test
    void whatIsReadCanBePrinted() {
        Fx.run(() -> {
            scan(CODE);
            kiosk.pause();
            kiosk.tap("action-print");
            assertThat(words()).contains("Uw bon is klaar.");
            String dutch = onPaper(kiosk.language("nl"));
            assertThat(dutch)
                    .contains("Er is antwoord op uw brief.", "de drie lampen vervangen", "Van: Beheer en Onderhoud")
                    .contains("2 december 2026: Gelezen", "De gemeente heeft het gedaan.")
                    .doesNotContain(CODE.substring(0, 5));
            kiosk.navigator.speak(kiosk.language("ar"));
            kiosk.tap("action-again");
            assertThat(onPaper(kiosk.language("ar"))).contains("استبدل الفني", LeftToRight.mark("12-11-2026"));
        });
    }

    private String onPaper(Language language) {
        return new AnswerSlip(kiosk.guide.get(), TestKiosk.MORNING)
                .of(printed.getLast(), language).sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .map(Object::toString)
                        .reduce("", (a, b) -> a + "\n" + b);
    }

    @Test
    void aReplyBelongsToTheLetter() {
        Fx.run(() -> {
            EarlierLetter letter = open();
            assertThat(written).containsExactly(new Earlier(letter, false));
        });
    }

    @ParameterizedTest
    @EnumSource(StageKind.class)
    void onlyWhatWasAnsweredCanBeUnsolved(StageKind kind) {
        boolean answered = kind == StageKind.ANSWERED || kind == StageKind.CLOSED;
        Stage stage = new Stage(kind, Optional.empty(), Optional.empty());
        Course course = new Course(
                Optional.of(AnswerPages.DAY),
                Optional.of(AnswerPages.DAY.plusDays(50)),
                List.of(stage),
                List.of(),
                true);
        box.answer(CODE, course);
        Fx.run(() -> {
            scan(CODE);
            assertThat(ScreenInspector.place(kiosk.scene, "action-not-solved").isPresent())
                    .isEqualTo(answered);
            // An old date is no news.
            assertThat(words().contains("20 januari 2027")).isNotEqualTo(answered);
        });
    }

    @Test
    void nothingCanBeAddedToWhatTheCityDoesNotHave() {
        Stage kept = new Stage(StageKind.KEPT_HERE, Optional.empty(), Optional.empty());
        box.answer(CODE, new Course(Optional.empty(), Optional.empty(), List.of(kept), List.of(), false));
        Fx.run(() -> {
            scan(CODE);
            assertThat(words()).contains("Uw brief is bewaard op dit apparaat. Hij is nog niet verstuurd.");
            assertThat(ScreenInspector.place(kiosk.scene, "action-reply")).isEmpty();
        });
    }

    @Test
    void anAnswerInAnotherLanguageSaysSo() {
        Fx.run(() -> {
            kiosk.navigator.speak(kiosk.language("pl"));
            scan(CODE);
            String why = new View(kiosk.guide.get(), kiosk.language("pl"))
                    .say("language.fallback")
                    .text();
            assertThat(words()).contains(why);
            kiosk.navigator.speak(kiosk.language("ar"));
            assertThat(everything()).contains("استبدل الفني").contains(LeftToRight.mark("12-11-2026"));
        });
    }

    /// A15: it is seen, and spoken to nobody who did not ask for it.
    @Test
    void theCodeIsNoPartOfWhatIsSpoken() {
        Fx.run(() -> {
            tap(CODE);
            View view = new View(kiosk.guide.get(), Language.SOURCE);
            Stream<String> spoken = kiosk.navigator.screen().elements(view).stream()
                    .flatMap(e -> Stream.concat(
                            Stream.of(e.toString()), e.spoken().stream().map(Rendered::text)));
            assertThat(spoken).noneMatch(said -> said.contains(CODE.substring(0, 5)));
            assertThat(words()).contains(grouped(CODE));
        });
    }
}
