package nl.buurtpunt.kiosk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LetterPromise;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.letterbox.InMemoryLetterBox;
import nl.buurtpunt.kiosk.letterbox.Receipt;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.letterbox.TestLetters;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptScreenTest {
    private static final Guide GUIDE = ContentFolder.heerlen();
    private static final String CODE = InMemoryLetterBox.code(1);

    private final InMemoryLetterBox box = new InMemoryLetterBox();
    private final List<String> happened = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();
    private final List<Receipt> slips = new ArrayList<>();
    private final List<Consumer<PaperDesk.Outcome>> asked = new ArrayList<>();
    private final List<Receipt> shownLarge = new ArrayList<>();
    private final ReceiptScreen screen = screen();

    private ReceiptScreen screen() {
        return new ReceiptScreen(
                TestLetters.idea("Meer bankjes."),
                box,
                (receipt, _, tell) -> {
                    slips.add(receipt);
                    asked.add(tell);
                    return () -> happened.add("cancelled");
                },
                () -> Language.SOURCE,
                new ReceiptScreen.Doors(
                        () -> happened.add("changed"),
                        endings::add,
                        () -> happened.add("kept"),
                        () -> happened.add("home"),
                        () -> happened.add("back"),
                        shownLarge::add,
                        new Waiting()));
    }

    @Test
    void saysThatItIsBeingKeptAndPromisesNothingUntilItIs() {
        box.hold(true);
        screen.enter();

        assertThat(said()).containsExactly("Een ogenblik", "Uw brief wordt nu bewaard. Dat duurt een paar tellen.");
        assertThat(actions()).isEmpty();
        assertThat(slips).isEmpty();
        assertThat(screen.surroundings()).isEqualTo(Screen.Surroundings.NO_WAYS);
        assertThat(screen.holds()).isTrue();
        assertThat(happened).containsExactly("work");

        box.goOn();

        assertThat(happened).containsExactly("work", "work done", "kept", "changed");
        assertThat(slips).hasSize(1);
        assertThat(said()).contains("Uw brief is bewaard", "Uw code", grouped());
    }

    @Test
    void postsOneLetterHoweverOftenSomebodyComesBackToThePage() {
        box.hold(true);
        screen.enter();
        screen.leave();
        screen.enter();
        box.goOn();
        screen.enter();

        assertThat(box.posted()).hasSize(1);
        assertThat(slips).hasSize(1);
    }

    @Test
    void isOnTheDeviceUntilTheCityHasSaidThatItHoldsIt() {
        screen.enter();
        assertThat(said())
                .contains("Bewaard op dit apparaat. De gemeente krijgt het zodra dat kan.")
                .doesNotContain("Ontvangen door de gemeente.");
        assertThat(screen.look()).isFalse();

        box.acknowledge(slips.getFirst().letterId());

        assertThat(screen.look()).isTrue();
        assertThat(said())
                .contains("Uw brief is aangekomen", "Ontvangen door de gemeente.")
                .doesNotContain("Bewaard op dit apparaat. De gemeente krijgt het zodra dat kan.");
        assertThat(screen.look()).isFalse();
    }

    @Test
    void promisesOnlyWhatTheCityDoes() {
        box.promise(new LetterPromise(Optional.of("https://a.nl/"), OptionalInt.of(10)));
        screen.enter();
        assertThat(said()).contains("Dat doet ze binnen 10 werkdagen nadat uw brief daar is.", "a.nl");

        box.promise(LetterPromise.NONE);
        ReceiptScreen other = screen();
        other.enter();
        assertThat(said(other)).noneMatch(it -> it.contains("werkdagen") || it.contains("website"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PRINTED | Uw bon is klaar. Neem hem mee. | usual
                    PRINTED_LAST_OF_ROLL | Het papier is bijna op. Zeg het tegen een medewerker. | usual
                    BUSY | De printer is nog bezig. Wacht even. | longer
                    NOT_PRINTED | Printen lukt nu niet. Schrijf de code op. | longer
                    """)
    void saysHowPrintingEndedAndHoldsTheCodeLongerWithoutPaper(
            PaperDesk.Outcome outcome, String sentence, String patience) {
        screen.enter();
        happened.clear();
        assertThat(actions()).containsExactly("large", "have-code");

        asked.getFirst().accept(outcome);

        assertThat(happened).containsExactly(patience, "changed");
        assertThat(said()).contains(sentence, grouped());
        assertThat(actions()).containsExactly("again", "large", "have-code");
        act("again");
        assertThat(slips).hasSize(2);
        act("large");
        assertThat(shownLarge).containsExactly(slips.getFirst());
    }

    @Test
    void leavesNothingOfTheCodeOnceTheResidentHasIt() {
        screen.enter();
        asked.getFirst().accept(PaperDesk.Outcome.PRINTED);
        threeSeconds();
        happened.clear();

        act("have-code");

        assertThat(happened).containsExactly("usual", "home");
        assertThat(slips.getFirst().isWiped()).isTrue();
        assertThat(slips.getFirst().url()).isEmpty();
        assertThat(said()).isEmpty();
        assertThat(screen.holds()).isFalse();
    }

    /// The button that sends stood in the same place: a finger that goes on pressing must not lose the code.
    @Test
    void doesNotLetGoOfACodeThatNobodyCanHaveReadYet() {
        screen.enter();
        happened.clear();
        act("have-code");

        assertThat(happened).containsExactly("changed");
        assertThat(slips.getFirst().isWiped()).isFalse();
        assertThat(said()).contains("Neem eerst de bon of schrijf de code op.", grouped());
        threeSeconds();
        act("have-code");
        assertThat(happened).contains("home");
        assertThat(slips.getFirst().isWiped()).isTrue();
    }

    private void threeSeconds() {
        for (int look = 0; look < 15; look++) {
            assertThat(screen.look()).isFalse();
        }
    }

    @Test
    void theEndOfTheVisitWipesTheCodeAndStopsThePrinting() {
        screen.enter();
        endings.forEach(Runnable::run);

        assertThat(slips.getFirst().isWiped()).isTrue();
        assertThat(happened).contains("cancelled");
        assertThat(said()).isEmpty();
    }

    @Test
    void wipesACodeThatComesAfterTheVisit() {
        box.hold(true);
        screen.enter();
        endings.forEach(Runnable::run);
        box.goOn();

        assertThat(box.posted()).hasSize(1);
        assertThat(slips).isEmpty();
        assertThat(said()).isEmpty();
        assertThat(happened).doesNotContain("kept", "changed");
    }

    @ParameterizedTest
    @CsvSource({"DISK_FULL,vol", "DISK_TROUBLE,Bewaren lukt nu niet", "NO_KEY,geen brieven", "REVOKED,geen brieven"})
    void saysPlainlyThatNothingIsKeptAndKeepsTheText(Sent.Why why, String reason) {
        box.refuse(why);
        screen.enter();

        assertThat(happened).doesNotContain("kept");
        assertThat(slips).isEmpty();
        assertThat(said()).contains("Uw brief is niet bewaard").anyMatch(it -> it.contains(reason));
        assertThat(said()).noneMatch(it -> it.contains("Uw code") || it.contains("is bewaard"));
        assertThat(screen.surroundings()).isEqualTo(Screen.Surroundings.ALL);
        assertThat(screen.holds()).isFalse();
        act("text");
        assertThat(happened).contains("back");

        box.refuse(null);
        act("try");

        assertThat(box.posted()).hasSize(1);
        assertThat(said()).contains("Uw brief is bewaard", grouped());
    }

    @Test
    void givesNoCodeForAReplyToAnAnswer() {
        ReceiptScreen reply = new ReceiptScreen(
                TestLetters.reply("Het helpt niet."),
                box,
                (_, _, _) -> {
                    throw new AssertionError("no slip");
                },
                () -> Language.SOURCE,
                new ReceiptScreen.Doors(
                        () -> {},
                        endings::add,
                        () -> happened.add("kept"),
                        () -> happened.add("home"),
                        () -> {},
                        shownLarge::add,
                        new Waiting()));
        reply.enter();

        assertThat(said(reply))
                .containsExactly(
                        "Uw reactie is bewaard",
                        "Bewaard op dit apparaat. De gemeente krijgt het zodra dat kan.",
                        "Het antwoord leest u met dezelfde code.",
                        "Klaar");
        assertThat(happened).contains("kept");
    }

    private String grouped() {
        return CODE.replaceAll("(\\d{5})(?=\\d)", "$1 ");
    }

    private List<String> said() {
        return said(screen);
    }

    /// Also a code, which is spoken to nobody who did not ask for it.
    private static List<String> said(ReceiptScreen page) {
        return page.elements(new View(GUIDE, Language.SOURCE)).stream()
                .flatMap(it -> Stream.concat(it.spoken().stream().map(Rendered::text), code(it)))
                .toList();
    }

    private static Stream<String> code(Element element) {
        return element instanceof Element.DigitGroups groups
                ? Stream.of(String.join(" ", groups.groups()))
                : Stream.empty();
    }

    private List<String> actions() {
        return all().map(Element.Action::id).toList();
    }

    private void act(String id) {
        all().filter(it -> it.id().equals(id)).findFirst().orElseThrow().act().run();
    }

    private Stream<Element.Action> all() {
        return screen.elements(new View(GUIDE, Language.SOURCE)).stream()
                .filter(Element.Action.class::isInstance)
                .map(Element.Action.class::cast);
    }

    private final class Waiting implements ReceiptScreen.Patience {
        @Override
        public Runnable work() {
            happened.add("work");
            return () -> happened.add("work done");
        }

        @Override
        public void longer() {
            happened.add("longer");
        }

        @Override
        public void usual() {
            happened.add("usual");
        }
    }
}
