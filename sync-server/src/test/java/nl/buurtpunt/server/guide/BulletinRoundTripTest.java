package nl.buurtpunt.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.protocol.content.Audience;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.Day;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EventEntry;
import nl.buurtpunt.protocol.content.NoticeEntry;
import nl.buurtpunt.protocol.content.PlanEntry;
import nl.buurtpunt.protocol.content.PointEntry;
import nl.buurtpunt.protocol.content.Texts;
import nl.buurtpunt.server.guide.GuideReview.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Points with all they can say, notices, events, plans and holidays: from folder to release and back to a folder.
class BulletinRoundTripTest {
    private static final String ARABIC = """
            - {field: notice/welkom/title, nl: "Welkom", ar: "أهلاً"}
            - {field: event/koffie/cost, nl: "Gratis.", ar: "مجاناً."}
            - {field: plan/groen-plein/decides, nl: "De gemeenteraad.", ar: "مجلس البلدية."}
            - {field: holiday/nieuwjaar/name, nl: "Nieuwjaarsdag", ar: "رأس السنة"}
            - {field: point/voorbeeldpunt/ask/2, nl: "Hulp met de computer", ar: "مساعدة في الحاسوب"}
            - {field: point/voorbeeldpunt/how, nl: "De bus stopt voor de deur.", ar: "تتوقف الحافلة أمام الباب."}
            - {field: point/voorbeeldpunt/people/1/note, nl: "Spreekt Arabisch.", ar: "يتحدث العربية."}
            """;

    private static WorkingGuide guide() {
        return SampleFolder.good().with("texts/ar/nieuws.yaml", ARABIC).guide();
    }

    @Test
    void isTheSameGuideAfterWritingAndReadingIt() {
        WorkingGuide guide = guide();
        SortedMap<String, byte[]> files = new TreeMap<>();
        FolderWriter.write(guide).forEach((path, bytes) -> files.put("written/" + path, bytes));
        WorkingGuide again = ((ReadResult.Good) FolderReader.read(files)).guide();

        assertThat(files).containsKeys("written/notices.yaml", "written/events.yaml", "written/plans.yaml");
        assertThat(again.assemble()).isEqualTo(guide.assemble());
    }

    @Test
    void writesNoFileForWhatThereIsNot() {
        WorkingGuide guide = SampleFolder.good()
                .without("notices.yaml")
                .without("events.yaml")
                .without("plans.yaml")
                .guide();
        assertThat(FolderWriter.write(guide)).doesNotContainKeys("notices.yaml", "events.yaml", "plans.yaml");
    }

    @Test
    void readsForWhomAndWhen() {
        NoticeEntry notice = only(NoticeEntry.class, "straat-dicht");
        assertThat(notice.audience()).isEqualTo(new Audience(Audience.Scope.DISTRICT, "Centrum"));
        assertThat(List.of(notice.from(), notice.until())).containsExactly("2026-11-01", "2026-12-31");
        assertThat(only(NoticeEntry.class, "welkom").example()).isTrue();

        EventEntry weekly = only(EventEntry.class, "koffie");
        assertThat(weekly.audience()).isEqualTo(new Audience(Audience.Scope.POINT, "voorbeeldpunt"));
        assertThat(weekly.when())
                .isEqualTo(new EventEntry.When(
                        null,
                        List.of(Day.TU, Day.TH),
                        "2026-11-01",
                        "2027-06-30",
                        List.of("2026-12-24"),
                        "10:00",
                        "12:00"));
        assertThat(only(EventEntry.class, "feest").when().date()).isEqualTo("2028-02-29");
        assertThat(only(PlanEntry.class, "groen-plein").reactUntil()).isEqualTo("2027-03-31");
    }

    @Test
    void carriesEveryTextInEveryLanguage() {
        assertThat(only(NoticeEntry.class, "welkom").title().in("ar")).contains("أهلاً");
        assertThat(arabic(only(EventEntry.class, "koffie").cost())).isEqualTo("مجاناً.");
        assertThat(only(PlanEntry.class, "groen-plein").decides().in("ar")).contains("مجلس البلدية.");
        assertThat(only(CityEntry.class, "stad").holidays().getFirst().name().in("ar"))
                .contains("رأس السنة");
        PointEntry point = only(PointEntry.class, "voorbeeldpunt");
        assertThat(arabic(point.ask().get(1))).isEqualTo("مساعدة في الحاسوب");
        assertThat(arabic(point.how())).isEqualTo("تتوقف الحافلة أمام الباب.");
        assertThat(arabic(point.people().getFirst().note())).isEqualTo("يتحدث العربية.");
        assertThat(point.hoursExceptions()).hasSize(1);
    }

    @Test
    void tellsEditorsWhatIsOverAndWhenTheHolidaysRunOut() {
        assertThat(over("2026-11-21T00:00:00Z")).isEmpty();
        assertThat(over("2027-01-01T00:00:00Z"))
                .containsExactly(
                        "holiday/eerste-kerstdag: no date after 2026-12-25",
                        "notice 'straat-dicht': over since 2026-12-31");
        assertThat(over("2028-03-01T00:00:00Z"))
                .hasSize(6)
                .contains("event 'feest': over since 2028-02-29", "plan 'groen-plein': over since 2027-06-30");
    }

    private static List<String> over(String now) {
        return GuideReview.of(guide(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).stream()
                .filter(it -> it.kind() == Kind.OVER)
                .map(it -> it.problem().message())
                .toList();
    }

    private static String arabic(@Nullable Texts texts) {
        return Objects.requireNonNull(texts).in("ar").orElse("");
    }

    private static <E extends Entry> E only(Class<E> type, String id) {
        return guide().assemble().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
