package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.letterbox.InMemoryLetterBox;
import nl.buurtpunt.kiosk.letterbox.Receipt;
import nl.buurtpunt.kiosk.letterbox.TestLetters;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.api.Test;

/// A visit in which a letter was posted: the code stays until the resident has it, and not longer than the visit.
class ReceiptVisitTest {
    private final TestKiosk kiosk = Fx.on(() -> new TestKiosk(ContentFolder.heerlen(), Panel.INCH_10.geometry()));
    private final List<Receipt> slips = new ArrayList<>();
    private Optional<PaperDesk.Outcome> printer = Optional.of(PaperDesk.Outcome.PRINTED);
    private int stopped;
    private int kept;

    private void post() {
        kiosk.rooms.letters().receipts().printAt((receipt, _, tell) -> {
            slips.add(receipt);
            printer.ifPresent(tell);
            return () -> stopped++;
        });
        kiosk.navigator.start(kiosk.language("nl"));
        kiosk.rooms.letters().receipts().post(TestLetters.idea("Meer bankjes."), () -> kept++);
    }

    private String words() {
        return String.join(" ", ScreenInspector.words(kiosk.scene));
    }

    private String groups() {
        return InMemoryLetterBox.code(1).substring(0, 5);
    }

    @Test
    void nothingButHavingTheCodeLeadsAwayFromIt() {
        Fx.run(() -> {
            post();
            assertThat(kept).isEqualTo(1);
            assertThat(words()).contains(groups()).doesNotContain("Begin", "Terug");

            kiosk.tap("nav-emergency");
            kiosk.tap("nav-home");
            assertThat(words()).contains(groups());
            kiosk.tap("nav-screen");
            kiosk.tap("nav-home");
            assertThat(words()).contains(groups());
            kiosk.tap("action-large");
            assertThat(words()).contains(groups());
            kiosk.tap("nav-back");
            assertThat(kiosk.letterBox.posted()).hasSize(1);
            assertThat(slips).hasSize(1);

            kiosk.tap("action-have-code");
            assertThat(words()).contains(groups(), "Neem eerst de bon");
            kiosk.pass(Duration.ofSeconds(4));
            kiosk.tap("action-have-code");
            assertThat(kiosk.page()).isEqualTo("home");
            assertThat(slips.getFirst().isWiped()).isTrue();
            kiosk.tap("nav-back");
            assertThat(kiosk.navigator.isIdle()).isTrue();
        });
    }

    /// The program ends a visit without leaving its page.
    @Test
    void showsNothingOfACodeThatIsWipedWhileItIsLarge() {
        Fx.run(() -> {
            post();
            kiosk.tap("action-large");
            assertThat(words()).contains(groups());
            kiosk.session.end();
            kiosk.navigator.refresh();
            assertThat(words()).doesNotContain(groups());
            kiosk.tap("nav-back");
            assertThat(words()).doesNotContain(groups());
        });
    }

    @Test
    void thePageChangesByItselfWhenTheCityHasTheLetter() {
        Fx.run(() -> {
            post();
            assertThat(words()).contains("Bewaard op dit apparaat").doesNotContain("Ontvangen door de gemeente");
            kiosk.letterBox.acknowledge(slips.getFirst().letterId());
            kiosk.pass(Duration.ofSeconds(1));
            assertThat(words()).contains("Ontvangen door de gemeente").doesNotContain("Bewaard op dit apparaat");
        });
    }

    @Test
    void holdsTheCodeLongerWhereSomebodyHasToWriteAndWipesItInTheEnd() {
        Fx.run(() -> {
            printer = Optional.of(PaperDesk.Outcome.NOT_PRINTED);
            post();
            assertThat(words()).contains("Schrijf de code op");
            kiosk.pass(TestKiosk.IDLE.multipliedBy(4).minusSeconds(1));
            assertThat(words()).contains(groups());
            kiosk.pass(Duration.ofSeconds(2));
            assertThat(kiosk.page()).isEqualTo("warning");
            assertThat(slips.getFirst().isWiped()).isFalse();
            kiosk.pass(TestKiosk.WARNING);
            assertThat(slips.getFirst().isWiped()).isTrue();
            assertThat(stopped).isEqualTo(1);

            kiosk.navigator.start(kiosk.language("nl"));
            kiosk.pass(TestKiosk.IDLE.plusSeconds(1));
            assertThat(kiosk.page()).isEqualTo("warning");
        });
    }

    @Test
    void warnsAsOnEveryPageWhereThereIsPaper() {
        Fx.run(() -> {
            post();
            kiosk.pass(TestKiosk.IDLE.plusSeconds(1));
            assertThat(kiosk.page()).isEqualTo("warning");
        });
    }

    /// The work takes a second, or a minute on a broken card: the visit does not end under it.
    @Test
    void theVisitDoesNotEndWhileTheLetterIsBeingKept() {
        Fx.run(() -> {
            kiosk.letterBox.hold(true);
            post();
            kiosk.pass(TestKiosk.IDLE.plusSeconds(20));
            assertThat(words()).contains("Uw brief wordt nu bewaard");
            kiosk.letterBox.goOn();
            assertThat(words()).contains(groups());
            assertThat(slips).hasSize(1);
        });
    }

    @Test
    void aSlipOnItsWayDiesWithTheVisit() {
        Fx.run(() -> {
            printer = Optional.empty();
            post();
            kiosk.pass(Duration.ofSeconds(4));
            kiosk.tap("action-have-code");
            assertThat(stopped).isZero();
            kiosk.navigator.reset();
            assertThat(stopped).isEqualTo(1);
        });
    }
}
