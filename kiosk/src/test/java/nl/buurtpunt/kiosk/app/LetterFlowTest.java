package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From the first page to a letter in the box.
class LetterFlowTest {
    private static final String WORDS = "Meer bankjes in het park.";

    private final TestKiosk kiosk = Fx.on(() -> new TestKiosk(ContentFolder.heerlen(), Panel.INCH_22.geometry()));

    @Test
    void postsWhatWasChosenAndWrittenAndKeepsNothingOfIt() {
        Fx.run(() -> {
            toText("idea", "city");
            LetterPages.write(kiosk, WORDS);
            kiosk.tap("action-done");
            kiosk.tap("choice-name");
            LetterPages.write(kiosk, "Fatima");
            kiosk.tap("action-done");
            kiosk.tap("action-then");
            assertThat(words()).contains("Idee", "De hele stad", WORDS, "Fatima");
            assertThat(kiosk.letterBox.posted()).isEmpty();

            kiosk.tap("action-send");

            WrittenLetter letter = kiosk.letterBox.posted().getFirst();
            assertThat(letter.kind()).isEqualTo(WrittenLetter.Kind.IDEA);
            assertThat(letter.about().kind()).isEqualTo(WrittenLetter.SubjectKind.CITY);
            assertThat(letter.about().title()).isEqualTo("De hele stad");
            assertThat(letter.language().tag()).isEqualTo("nl");
            assertThat(letter.text()).isEqualTo(WORDS);
            assertThat(letter.name()).contains("Fatima");
            assertThat(letter.phone()).isEmpty();
            assertThat(letter.email()).isEmpty();

            kiosk.session.end();
            kiosk.navigator.home();
            kiosk.rooms.letters().open();
            assertThat(has("choice-throw-away")).isFalse();
        });
    }

    @Test
    void aLetterWithoutNameIsSentWithoutContact() {
        Fx.run(() -> {
            toAgain();
            kiosk.tap("action-send");
            assertThat(kiosk.letterBox.posted())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.hasContact()).isFalse());
        });
    }

    @Test
    void whatTheBoxDoesNotKeepIsStillThere() {
        Fx.run(() -> {
            kiosk.letterBox.refuse(Sent.Why.DISK_FULL);
            toAgain();
            kiosk.tap("action-send");
            assertThat(kiosk.letterBox.posted()).isEmpty();

            kiosk.tap("action-text");
            assertThat(words()).contains(WORDS);
        });
    }

    @Test
    void goingBackAndHomeLosesNothing() {
        Fx.run(() -> {
            toAgain();
            for (int page = 0; page < 3; page++) {
                kiosk.tap("nav-back");
            }
            kiosk.tap("nav-home");
            kiosk.rooms.letters().open();
            kiosk.tap("choice-write");
            kiosk.tap("choice-wish");
            kiosk.tap("choice-city");
            kiosk.tap("action-done");
            kiosk.tap("action-then");

            assertThat(words()).contains("Wens", WORDS);
        });
    }

    @Test
    void eachPartCanBeChangedAndLeadsBackToTheLastLook() {
        Fx.run(() -> {
            toAgain();
            kiosk.tap("action-change-kind");
            kiosk.tap("choice-question");
            kiosk.tap("action-change-about");
            onPage("choice-plan-voorbeeld-avond-open");
            kiosk.tap("action-change-text");
            LetterPages.write(kiosk, " Nu graag.");
            kiosk.tap("action-done");
            onPage("action-change-contact");
            kiosk.tap("choice-email");
            LetterPages.write(kiosk, "a@b.nl");
            kiosk.tap("action-done");
            kiosk.tap("action-then");
            kiosk.navigator.turn(-kiosk.navigator.page());

            assertThat(kiosk.page()).isEqualTo("letter-again");
            kiosk.tap("action-send");
            WrittenLetter letter = kiosk.letterBox.posted().getFirst();
            assertThat(letter.kind()).isEqualTo(WrittenLetter.Kind.QUESTION);
            assertThat(letter.about().id()).isEqualTo("voorbeeld-avond-open");
            assertThat(letter.text()).isEqualTo(WORDS + " Nu graag.");
            assertThat(letter.email()).contains("a@b.nl");
        });
    }

    @Test
    void anotherLanguageInTheMiddleKeepsAll() {
        Fx.run(() -> {
            toAgain();
            kiosk.tap("lang-ar");
            assertThat(words()).contains(WORDS, "فكرة", "المدينة كلها");
            kiosk.tap("action-send");
            assertThat(kiosk.letterBox.posted().getFirst().language().tag()).isEqualTo("ar");
            assertThat(kiosk.letterBox.posted().getFirst().about().title()).isEqualTo("De hele stad");
        });
    }

    @Test
    void whatANewReleaseNoLongerHasKeepsItsTitle() {
        Fx.run(() -> {
            toText("complaint", "plan-voorbeeld-avond-open");
            LetterPages.write(kiosk, WORDS);
            Guide now = kiosk.guide.get();
            String title = now.bulletins()
                    .find("plan/voorbeeld-avond-open")
                    .orElseThrow()
                    .head()
                    .title()
                    .in(kiosk.language("nl"))
                    .text();
            kiosk.guide.replace(new Guide(
                    new Edition("2", now.edition().created(), now.edition().validUntil(), false),
                    now.city(),
                    Guide.Contents.of(now.topics(), now.services(), now.points(), now.sentences())));
            kiosk.navigator.refresh();
            kiosk.tap("action-done");
            kiosk.tap("action-then");

            assertThat(words()).anyMatch(said -> said.contains(title));
            kiosk.tap("action-send");
            assertThat(kiosk.letterBox.posted().getFirst().about().title()).isEqualTo(title);
        });
    }

    @Test
    void whoWantsToBeCalledGivesANumberFirst() {
        Fx.run(() -> {
            toText("call-back", "city");
            LetterPages.write(kiosk, WORDS);
            kiosk.tap("action-done");
            assertThat(has("action-then")).isFalse();
            kiosk.tap("choice-phone");
            for (char digit : "0455604500".toCharArray()) {
                kiosk.tap("key-" + digit);
            }
            kiosk.tap("action-done");
            kiosk.tap("action-then");
            kiosk.tap("action-send");
            assertThat(kiosk.letterBox.posted().getFirst().phone()).contains("0455604500");
        });
    }

    @Test
    void whoChangesToACallAtTheEndIsAskedForTheNumber() {
        Fx.run(() -> {
            toAgain();
            kiosk.tap("action-change-kind");
            kiosk.tap("choice-call-back");
            kiosk.tap("action-send");
            assertThat(kiosk.page()).isEqualTo("letter-contact");
            assertThat(kiosk.letterBox.posted()).isEmpty();
        });
    }

    @Test
    void anEmptyLetterIsNotTakenOn() {
        Fx.run(() -> {
            toText("idea", "city");
            LetterPages.write(kiosk, "  ");
            kiosk.tap("action-done");
            assertThat(kiosk.page()).isEqualTo("letter-text");
            assertThat(kiosk.navigator
                            .screen()
                            .elements(new View(kiosk.guide.get(), kiosk.language("nl")))
                            .getFirst()
                            .spoken())
                    .extracting(Rendered::text)
                    .contains("Er staat nog niets.");
        });
    }

    @Test
    void whatSeemsToTellWhoWritesIsPointedOutOnceAndMayStay() {
        Fx.run(() -> {
            toText("idea", "city");
            LetterPages.write(kiosk, "Bel mij op 06-12345678.");
            kiosk.tap("action-done");
            assertThat(words()).contains("Er lijkt een telefoonnummer in uw brief te staan. Dat hoeft niet.");
            kiosk.tap("action-change-text");
            assertThat(kiosk.page()).isEqualTo("letter-text");
            kiosk.tap("action-done");
            assertThat(kiosk.page()).as("told once").isEqualTo("letter-contact");
            kiosk.tap("nav-back");
            LetterPages.write(kiosk, " Ik heet Jan.");
            kiosk.tap("action-done");
            assertThat(words()).contains("Er lijkt een naam in uw brief te staan. Dat hoeft niet.");
            kiosk.tap("action-keep");
            assertThat(kiosk.page()).isEqualTo("letter-contact");
            kiosk.tap("nav-back");
            assertThat(kiosk.page()).isEqualTo("letter-text");
        });
    }

    @Test
    void howMuchRoomIsLeftIsToldBeforeThereIsNone() {
        Fx.run(() -> {
            toText("idea", "city");
            LetterPages.write(kiosk, "x".repeat(3_599));
            assertThat(words()).noneMatch(said -> said.startsWith("Tekens over"));
            LetterPages.write(kiosk, "x");
            assertThat(words()).contains("Tekens over: 400");
            LetterPages.write(kiosk, "x".repeat(400));
            assertThat(words()).contains("De brief is vol.");
            LetterPages.write(kiosk, "te veel");
            kiosk.tap("action-done");
            kiosk.tap("action-then");
            kiosk.tap("action-send");
            assertThat(kiosk.letterBox.posted().getFirst().text())
                    .hasSize(4_000)
                    .doesNotContain("v");
        });
    }

    @Test
    void capitalsComeByThemselvesAndWhatWentWrongIsTakenBack() {
        Fx.run(() -> {
            toText("idea", "city");
            List.of("h", "o", "i").forEach(key -> kiosk.tap("key-" + key));
            LetterPages.write(kiosk, ".");
            List.of("space", "j", "a", "space", "j", "a", "undo").forEach(key -> kiosk.tap("key-" + key));
            kiosk.tap("key-enter");
            kiosk.tap("key-shift");
            kiosk.tap("key-x");
            kiosk.tap("action-done");
            kiosk.tap("action-then");
            kiosk.tap("action-send");
            assertThat(kiosk.letterBox.posted().getFirst().text()).isEqualTo("Hoi. Ja \nx");
        });
    }

    @Test
    void theWarningKeepsTheLetterAndTheEndOfTheVisitWipesIt() {
        Fx.run(() -> {
            toText("idea", "city");
            LetterPages.write(kiosk, WORDS);
            kiosk.pass(TestKiosk.IDLE.plusSeconds(1));
            assertThat(kiosk.page()).isEqualTo("warning");
            kiosk.pass(TestKiosk.WARNING.minus(Duration.ofSeconds(5)));
            kiosk.wake();
            assertThat(kiosk.page()).isEqualTo("letter-text");
            kiosk.tap("action-done");
            kiosk.tap("action-then");
            assertThat(words()).contains(WORDS);

            kiosk.pass(TestKiosk.IDLE.plus(TestKiosk.WARNING).plusSeconds(2));
            kiosk.navigator.start(kiosk.language("nl"));
            kiosk.rooms.letters().open();
            assertThat(has("choice-throw-away")).isFalse();
            kiosk.rooms.letters().writing().again();
            assertThat(words()).doesNotContain(WORDS);
        });
    }

    @ParameterizedTest
    @EnumSource(value = LetterBox.State.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void saysThatNothingCanBePostedAndWhomToAsk(LetterBox.State state) {
        Fx.run(() -> {
            kiosk.letterBox.become(state);
            kiosk.navigator.start(kiosk.language("nl"));
            kiosk.tap("action-letters");
            assertThat(has("choice-write")).isFalse();
            assertThat(has("action-read")).as("an answer can still be read").isTrue();
            assertThat(words())
                    .anyMatch(said -> said.endsWith("U kunt hier nu geen brief sturen."))
                    .contains(kiosk.guide
                            .get()
                            .city()
                            .municipality()
                            .orElseThrow()
                            .number());
        });
    }

    @Test
    void isWrittenAndPostedWithKeysOnly() {
        Fx.run(() -> {
            kiosk.navigator.start(kiosk.language("nl"));
            for (String id : List.of("action-letters", "choice-write", "choice-wish", "choice-city")) {
                choose(id);
            }
            LetterPages.write(kiosk, WORDS);
            press(KeyCode.UP);
            for (String id : List.of("action-done", "action-then", "action-send")) {
                choose(id);
            }
            assertThat(kiosk.letterBox.posted())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.text()).isEqualTo(WORDS));
        });
    }

    private void toText(String kind, String about) {
        kiosk.navigator.start(kiosk.language("nl"));
        kiosk.tap("action-letters");
        kiosk.tap("choice-write");
        kiosk.tap("choice-" + kind);
        onPage("choice-" + about);
    }

    private void toAgain() {
        toText("idea", "city");
        LetterPages.write(kiosk, WORDS);
        kiosk.tap("action-done");
        kiosk.tap("action-then");
    }

    private void onPage(String id) {
        for (int page = 0; !has(id) && page < 9; page++) {
            kiosk.navigator.turn(1);
        }
        kiosk.tap(id);
    }

    /// With Tab there, and with Enter.
    private void choose(String id) {
        for (int i = 0; i < 80; i++) {
            Node owner = Objects.requireNonNull(kiosk.scene.getFocusOwner());
            if (id.equals(owner.getId())) {
                press(KeyCode.ENTER);
                kiosk.pause();
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("no key leads to " + id + " on " + kiosk.page());
    }

    private void press(KeyCode code) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(kiosk.scene.getFocusOwner(), new KeyEvent(type, "", "", code, false, false, false, false));
        }
    }

    private boolean has(String id) {
        return Optional.ofNullable(kiosk.scene.lookup("#" + id)).isPresent();
    }

    private List<String> words() {
        return ScreenInspector.words(kiosk.scene).stream().map(String::strip).toList();
    }
}
