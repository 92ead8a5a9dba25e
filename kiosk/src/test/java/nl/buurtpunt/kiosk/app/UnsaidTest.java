package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import org.junit.jupiter.api.Test;

class UnsaidTest {
    private static final Element TITLE = new Element.Heading(words("Hulp"), false);
    private static final Element SENTENCE = new Element.Paragraph(words("Bel eerst. Neem dan een brief mee."), false);
    private static final Element CHOICE =
            new Element.Choice("a", "", words("Voedselbank"), words("Van: de stad"), () -> {}).ofKind(words("Van"));

    @Test
    void missesAParagraphThatIsOnNoPart() {
        assertThat(Unsaid.of(List.of(TITLE, SENTENCE), List.of("Hulp", "Bel eerst."), false))
                .singleElement()
                .asString()
                .contains("Paragraph", "Neemdaneenbriefmee.");
    }

    @Test
    void findsWordsThatGoOnOnTheNextPart() {
        assertThat(Unsaid.of(
                        List.of(SENTENCE),
                        List.of("Begin", "Bel eerst.\nNeem", "Noodnummers", "Begin", "dan een\nbrief mee."),
                        false))
                .isEmpty();
    }

    @Test
    void missesATitleOnlyWhereThereIsRoomForIt() {
        assertThat(Unsaid.of(List.of(TITLE), List.of("Begin"), false)).hasSize(1);
        assertThat(Unsaid.of(List.of(TITLE), List.of("Begin"), true)).isEmpty();
    }

    @Test
    void holdsAChoiceToItsNameAndWhatMustStayOfItsSentence() {
        assertThat(Unsaid.of(List.of(CHOICE), List.of("Voedselbank", "Van"), true))
                .isEmpty();
        assertThat(Unsaid.of(List.of(CHOICE), List.of("Voedselbank"), true)).hasSize(1);
        assertThat(Unsaid.of(List.of(CHOICE), List.of("Van"), true)).hasSize(1);
    }

    private static Rendered words(String text) {
        return Rendered.of(text, Language.SOURCE);
    }
}
