package nl.buurtpunt.kiosk.paper;

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
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every page that asks for paper does, whatever it prints about.
public abstract class PaperScreenContract {
    protected static final Guide GUIDE = ContentFolder.heerlen();
    protected static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T13:30:00Z"), ZoneOffset.UTC);

    private final String hours;
    private final String label;
    private final List<Consumer<PaperDesk.Outcome>> asked = new ArrayList<>();
    private final List<String> happened = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();
    private PaperScreen<?> screen;

    /// @param hours a line of what somebody would write down
    /// @param label stands above another
    protected PaperScreenContract(String hours, String label) {
        this.hours = hours;
        this.label = label;
    }

    /// A page about something made up, in Dutch, that prints at [#desk].
    protected abstract PaperScreen<?> screen(PaperScreen.Doors doors);

    @BeforeEach
    void open() {
        screen = screen(new PaperScreen.Doors(() -> happened.add("changed"), endings::add));
    }

    protected final <T> PaperDesk<T> desk() {
        return (about, language, tell) -> {
            asked.add(tell);
            return () -> happened.add("cancelled");
        };
    }

    @Test
    void printsOnceHoweverOftenSomebodyComesBackToThePage() {
        screen.enter();
        asked.getFirst().accept(PaperDesk.Outcome.PRINTED);
        screen.leave();
        screen.enter();
        assertThat(asked).hasSize(1);
        assertThat(said()).contains("Uw bon is klaar. Neem hem mee.").doesNotContain(hours);
    }

    @Test
    void endsTheJobWithThePageAndWithTheVisit() {
        screen.enter();
        endings.getFirst().run();
        assertThat(happened).containsExactly("cancelled");
        screen.leave();
        assertThat(happened).containsExactly("cancelled", "cancelled");
        assertThat(said()).contains("Het printen is gestopt.", hours);
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
        assertThat(said().contains(hours)).isEqualTo(shown);
        assertThat(said().contains("VOORBEELD · " + label)).isEqualTo(shown);
    }

    @Test
    void printsAgainWhenAsked() {
        screen.enter();
        assertThat(actions()).isEmpty();
        asked.getFirst().accept(PaperDesk.Outcome.NOT_PRINTED);
        actions().getFirst().act().run();
        assertThat(asked).hasSize(2);
        assertThat(said()).contains("Uw bon wordt geprint.");
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
