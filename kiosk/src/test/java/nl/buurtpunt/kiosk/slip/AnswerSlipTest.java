package nl.buurtpunt.kiosk.slip;

import static nl.buurtpunt.kiosk.slip.SlipTexts.texts;
import static nl.buurtpunt.kiosk.slip.TestGuides.ARABIC;
import static nl.buurtpunt.kiosk.slip.TestGuides.DUTCH;
import static nl.buurtpunt.kiosk.slip.TestGuides.HEERLEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Text;
import org.junit.jupiter.api.Test;

class AnswerSlipTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T07:30:00Z"), ZoneOffset.UTC);

    @Test
    void hasEveryAnswerUnderItsFactsOldestFirst() {
        AnswerNote note = new AnswerNote(List.of(
                new AnswerNote.Part(List.of(Rendered.of("1 december 2026", DUTCH)), Text.source("Eerst.\n\nDan.")),
                new AnswerNote.Part(List.of(), Text.source("Later."))));
        Slip slip = new AnswerSlip(HEERLEN, NOW).of(note, DUTCH);

        assertThat(slip.sections()).hasSize(1);
        assertThat(texts(slip.sections().getFirst().blocks()))
                .containsExactly(
                        "Buurtpunt Heerlen",
                        "Antwoord op uw brief",
                        "1 december 2026",
                        "Eerst.",
                        "Dan.",
                        "Later.",
                        "Afgedrukt op 24 november 2026");
    }

    @Test
    void addsTheDutchWordsWhereTheAnswerIsInAnotherLanguage() {
        Text both = new Text(Map.of("nl", "Wij komen kijken.", "ar", "سنأتي لنرى."));
        Slip slip =
                new AnswerSlip(HEERLEN, NOW).of(new AnswerNote(List.of(new AnswerNote.Part(List.of(), both))), ARABIC);

        assertThat(texts(slip.sections().getFirst().blocks())).contains("سنأتي لنرى.");
        assertThat(texts(slip.sections().getLast().blocks()))
                .containsExactly("Voor de medewerker aan de balie:", "Wij komen kijken.");
    }

    @Test
    void saysWhyAnAnswerIsInDutchWhereNobodyTranslatedIt() {
        AnswerNote note = new AnswerNote(List.of(new AnswerNote.Part(List.of(), Text.source("Wij komen kijken."))));
        Slip slip = new AnswerSlip(HEERLEN, NOW).of(note, ARABIC);

        assertThat(slip.sections()).hasSize(1);
        assertThat(texts(slip.sections().getFirst().blocks()))
                .contains(
                        "Wij komen kijken.",
                        HEERLEN.sentences().say("language.fallback", ARABIC).text());
        assertThat(note.toString()).doesNotContain("kijken");
    }
}
