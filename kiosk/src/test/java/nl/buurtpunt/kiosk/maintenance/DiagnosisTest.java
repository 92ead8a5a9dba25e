package nl.buurtpunt.kiosk.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.slip.QrCode;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    @Test
    void itsShortTextFitsACodeHoweverMuchThereIs() {
        List<Diagnosis.Fact> facts = new ArrayList<>();
        List<Diagnosis.Trouble> troubles = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            facts.add(new Diagnosis.Fact("fact-" + i, "a value of some length, number " + i));
            troubles.add(new Diagnosis.Trouble("CODE" + i, "woorden", i, "-"));
        }

        String text = new Diagnosis("2026-11-21T10:00:00Z", facts, troubles).shortText();

        assertThat(text).startsWith("buurtpunt 2026-11-21T10:00:00Z\nCODE0 x0\nCODE1 x1\n");
        assertThat(QrCode.firstThatFits(List.of(text))).isPresent();
    }

    @Test
    void countsATroubleOnceAndKeepsTheLatest() {
        TroubleBook book = new TroubleBook(Clock.fixed(Instant.parse("2026-11-21T10:00:00.5Z"), ZoneOffset.UTC));
        for (int i = 0; i < 100; i++) {
            book.note("A" + i, "fout");
            book.note("SAME", "steeds dezelfde");
        }

        List<Diagnosis.Trouble> all = book.all();

        assertThat(all).hasSize(40);
        assertThat(all.getFirst())
                .isEqualTo(new Diagnosis.Trouble("SAME", "steeds dezelfde", 100, "2026-11-21T10:00:00Z"));
        assertThat(all.get(1).code()).isEqualTo("A99");
    }
}
