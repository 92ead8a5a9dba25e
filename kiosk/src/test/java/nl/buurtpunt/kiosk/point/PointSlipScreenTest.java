package nl.buurtpunt.kiosk.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.paper.PaperScreen;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointSlipScreenTest {
    private static final Guide GUIDE = ContentFolder.heerlen();
    private static final Point POINT = GUIDE.point("voorbeeld-hoensbroek").orElseThrow();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T13:30:00Z"), ZoneOffset.UTC);
    private static final String HOURS = "maandag, dinsdag en donderdag: 10:00 tot 16:00 uur";

    private final List<Consumer<PaperDesk.Outcome>> asked = new ArrayList<>();
    private final List<String> happened = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();
    private final PointSlipScreen screen = new PointSlipScreen(
            POINT,
            () -> Language.SOURCE,
            (point, language, tell) -> {
                asked.add(tell);
                return () -> happened.add("cancelled");
            },
            CLOCK,
            new PaperScreen.Doors(() -> happened.add("changed"), endings::add));

    @Test
    void printsOnceHoweverOftenSomebodyComesBackToThePage() {
        screen.enter();
        asked.getFirst().accept(PaperDesk.Outcome.PRINTED);
        screen.leave();
        screen.enter();
        assertThat(asked).hasSize(1);
        assertThat(said()).contains("Uw briefje is klaar. Neem het mee.").doesNotContain(HOURS);
    }

    @Test
    void endsTheJobWithThePageAndWithTheVisit() {
        screen.enter();
        endings.getFirst().run();
        assertThat(happened).containsExactly("cancelled");
        screen.leave();
        assertThat(happened).containsExactly("cancelled", "cancelled");
        assertThat(said()).contains("Het printen is gestopt.", HOURS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PRINTED_LAST_OF_ROLL | Het papier is bijna op. Zeg het tegen een medewerker. | false
                    BUSY | De printer is nog bezig. Wacht even. | true
                    NOT_PRINTED | Printen lukt nu niet. Schrijf dit op of vraag een medewerker. | true
                    """)
    void saysHowItEndedAndShowsWhatSomebodyWouldWriteDown(PaperDesk.Outcome outcome, String sentence, boolean shown) {
        screen.enter();
        asked.getFirst().accept(outcome);
        assertThat(happened).containsExactly("changed");
        assertThat(said()).contains(sentence);
        assertThat(said().contains(HOURS)).isEqualTo(shown);
        assertThat(said().contains("VOORBEELD · Zo komt u er")).isEqualTo(shown);
    }

    @Test
    void printsAgainWhenAsked() {
        screen.enter();
        assertThat(actions()).isEmpty();
        asked.getFirst().accept(PaperDesk.Outcome.NOT_PRINTED);
        actions().getFirst().act().run();
        assertThat(asked).hasSize(2);
        assertThat(said()).contains("Uw briefje wordt geprint.");
    }

    private List<Element.Action> actions() {
        return screen.elements(new View(GUIDE, Language.SOURCE)).stream()
                .filter(Element.Action.class::isInstance)
                .map(Element.Action.class::cast)
                .toList();
    }

    private List<String> said() {
        return screen.elements(new View(GUIDE, Language.SOURCE)).stream()
                .flatMap(it -> it.spoken().stream())
                .map(Rendered::text)
                .toList();
    }
}
