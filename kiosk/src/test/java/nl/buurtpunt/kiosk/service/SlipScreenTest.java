package nl.buurtpunt.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.paper.PaperScreen;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;

class SlipScreenTest {
    private static final Guide GUIDE = ContentFolder.heerlen();
    private static final Language TURKISH = GUIDE.city().language("tr").orElseThrow();

    private final LaterDesk desk = new LaterDesk();
    private final List<String> instead = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();
    private Language now = Language.SOURCE;
    private int shownAnew;

    private final SlipScreen page = new SlipScreen(
            GUIDE.service("schuldhulpverlening-heerlen").orElseThrow(),
            () -> now,
            desk,
            new SlipScreen.Doors(
                    new PaperScreen.Doors(() -> shownAnew++, endings::add), (service, reason) -> instead.add(reason)));

    @Test
    void saysThatTheSlipIsComingAndThenThatItIsThere() {
        page.enter();
        assertThat(said()).contains("Uw bon wordt geprint.");
        assertThat(again()).isEmpty();

        desk.asked().getFirst().ends(new SlipOutcome.Printed(false));

        assertThat(said()).contains("Uw bon is klaar. Neem hem mee.");
        assertThat(again()).hasSize(1);
        assertThat(shownAnew).isEqualTo(1);
    }

    @Test
    void saysThatItStoppedToWhoLeftAndCameBack() {
        page.enter();
        page.leave();
        page.enter();

        assertThat(desk.asked()).singleElement().matches(LaterDesk.Asked::cancelled);
        assertThat(said()).contains("Het printen is gestopt.").doesNotContain("Uw bon wordt geprint.");

        again().getFirst().act().run();

        assertThat(desk.asked()).hasSize(2);
        assertThat(said()).contains("Uw bon wordt geprint.");
    }

    @Test
    void keepsTheSlipThatCameOutOverLeavingAndReturning() {
        page.enter();
        desk.asked().getFirst().ends(new SlipOutcome.Printed(false));
        page.leave();
        page.enter();

        assertThat(desk.asked()).hasSize(1);
        assertThat(said()).contains("Uw bon is klaar. Neem hem mee.");
    }

    @Test
    void printsAgainInTheLanguageOfNow() {
        page.enter();
        desk.asked().getFirst().ends(new SlipOutcome.Printed(false));
        now = TURKISH;

        again().getFirst().act().run();

        assertThat(desk.asked()).extracting(LaterDesk.Asked::language).containsExactly(Language.SOURCE, TURKISH);
    }

    @Test
    void leadsToTheLargeNumberWhenThereIsNoPaper() {
        page.enter();
        desk.asked().getFirst().ends(new SlipOutcome.PaperOut());

        assertThat(instead).containsExactly("printer.paper-out");
    }

    @Test
    void leavesEveryJobToBeEndedWithTheVisit() {
        page.enter();
        endings.forEach(Runnable::run);

        assertThat(desk.asked()).singleElement().matches(LaterDesk.Asked::cancelled);
    }

    private List<String> said() {
        return page.elements(view()).stream()
                .flatMap(e -> e.spoken().stream())
                .map(words -> words.text())
                .toList();
    }

    private List<Element.Action> again() {
        return page.elements(view()).stream()
                .filter(Element.Action.class::isInstance)
                .map(Element.Action.class::cast)
                .toList();
    }

    private View view() {
        return new View(GUIDE, now);
    }
}
