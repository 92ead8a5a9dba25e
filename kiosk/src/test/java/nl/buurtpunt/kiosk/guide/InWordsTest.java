package nl.buurtpunt.kiosk.guide;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InWordsTest {
    private static final Language DUTCH = Language.SOURCE;
    private static final Language ARABIC = Language.of("ar", "العربية");

    private final Sentences sentences = Sentences.of(Map.of(
            "nl",
            Map.ofEntries(
                    Map.entry("days.from-to", "{0} tot en met {1}"),
                    Map.entry("days.and", "{0} en {1}"),
                    Map.entry("days.all", "elke dag"),
                    Map.entry("day.mo", "maandag"),
                    Map.entry("day.tu", "dinsdag"),
                    Map.entry("day.th", "donderdag"),
                    Map.entry("day.fr", "vrijdag"),
                    Map.entry("day.sa", "zaterdag"),
                    Map.entry("hours.line", "{0}: {1}"),
                    Map.entry("hours.from-to", "{0} tot {1} uur"),
                    Map.entry("hours.closed", "gesloten"),
                    Map.entry("hours.always", "dag en nacht"),
                    Map.entry("hours.exception", "Op {0}: {1}"),
                    Map.entry("date.day-month-year", "{0} {1} {2}"),
                    Map.entry("date.month-year", "{0} {1}"),
                    Map.entry("date.year", "{0}"),
                    Map.entry("month.5", "mei"),
                    Map.entry("month.12", "december"),
                    Map.entry("service.checked", "Gecontroleerd op {0}"),
                    Map.entry("service.checked-in", "Gecontroleerd in {0}"),
                    Map.entry("service.checked-unknown", "Datum onbekend")),
            "ar",
            Map.of("hours.from-to", "من {0} إلى {1}", "day.mo", "الاثنين", "hours.line", "{0}: {1}")));

    @Test
    void namesOnlyTheEndsOfALongRunOfDays() {
        assertThat(week(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY))
                .containsExactly("maandag tot en met vrijdag: 08:30 tot 17:00 uur");
        assertThat(week(MONDAY, TUESDAY)).containsExactly("maandag en dinsdag: 08:30 tot 17:00 uur");
        assertThat(week(MONDAY, THURSDAY, FRIDAY, SATURDAY))
                .containsExactly("maandag en donderdag tot en met zaterdag: 08:30 tot 17:00 uur");
        assertThat(week(SATURDAY, MONDAY, THURSDAY))
                .containsExactly("maandag, donderdag en zaterdag: 08:30 tot 17:00 uur");
        assertThat(week(DayOfWeek.values())).containsExactly("elke dag: 08:30 tot 17:00 uur");
    }

    @Test
    void saysDayAndNightInsteadOfMidnightToMidnight() {
        Hours always = new Hours(
                List.of(new Hours.Span(List.of(DayOfWeek.values()), "00:00", "24:00")), List.of(), Text.none());

        assertThat(lines(always, DUTCH)).containsExactly("dag en nacht");
    }

    @Test
    void namesTheDaysThatDifferAndTheNote() {
        Hours hours = new Hours(
                List.of(),
                List.of(new Hours.OtherDay(LocalDate.of(2026, 12, 25), "", "")),
                Text.source("Maak eerst een afspraak."));

        assertThat(lines(hours, DUTCH)).containsExactly("Op 25 december 2026: gesloten", "Maak eerst een afspraak.");
        assertThat(lines(Hours.UNKNOWN, DUTCH)).isEmpty();
    }

    @Test
    void keepsTimesInOrderInArabic() {
        Hours monday = new Hours(List.of(new Hours.Span(List.of(MONDAY), "08:30", "17:00")), List.of(), Text.none());

        assertThat(lines(monday, ARABIC)).containsExactly("الاثنين: من \u200E08:30\u200E إلى \u200E17:00\u200E");
    }

    @Test
    void saysAWholeLineInDutchWhenOneWordOfItIsMissing() {
        Hours hours = new Hours(
                List.of(
                        new Hours.Span(List.of(MONDAY), "08:30", "17:00"),
                        new Hours.Span(List.of(TUESDAY), "08:30", "17:00")),
                List.of(),
                Text.none());

        assertThat(new HoursInWords(sentences, ARABIC).lines(hours))
                .extracting(Rendered::language, Rendered::fallback)
                .containsExactly(tuple(ARABIC, false), tuple(DUTCH, true));
        assertThat(lines(hours, ARABIC)).last().isEqualTo("dinsdag: 08:30 tot 17:00 uur");
        assertThat(new DateInWords(sentences, ARABIC).checked(CheckedDate.of("2022-05")))
                .isEqualTo(new Rendered("Gecontroleerd in mei 2022", DUTCH, true));
    }

    @Test
    void saysHowExactlyTheDateOfACheckIsKnown() {
        DateInWords words = new DateInWords(sentences, DUTCH);

        assertThat(words.checked(CheckedDate.of("2022-05-03")).text()).isEqualTo("Gecontroleerd op 3 mei 2022");
        assertThat(words.checked(CheckedDate.of("2022-05")).text()).isEqualTo("Gecontroleerd in mei 2022");
        assertThat(words.checked(CheckedDate.of("2022")).text()).isEqualTo("Gecontroleerd in 2022");
        assertThat(words.checked(CheckedDate.UNKNOWN).text()).isEqualTo("Datum onbekend");
    }

    private List<String> week(DayOfWeek... days) {
        Hours.Span span = new Hours.Span(List.of(days), "08:30", "17:00");
        return lines(new Hours(List.of(span), List.of(), Text.none()), DUTCH);
    }

    private List<String> lines(Hours hours, Language language) {
        return new HoursInWords(sentences, language)
                .lines(hours).stream().map(Rendered::text).toList();
    }
}
