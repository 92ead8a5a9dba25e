package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.kiosk.guide.Audience.Scope;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.Bulletins;
import nl.buurtpunt.kiosk.guide.CheckedDate;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.EventDates;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Holiday;
import nl.buurtpunt.kiosk.guide.Hours;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LetterPromise;
import nl.buurtpunt.kiosk.guide.Period;
import nl.buurtpunt.kiosk.guide.PhoneCost;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.SearchWords;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.protocol.content.Audience;
import nl.buurtpunt.protocol.content.CallCost;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.Confidence;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.ContactSource;
import nl.buurtpunt.protocol.content.Day;
import nl.buurtpunt.protocol.content.EventEntry;
import nl.buurtpunt.protocol.content.HoursException;
import nl.buurtpunt.protocol.content.LettersEntry;
import nl.buurtpunt.protocol.content.NoticeEntry;
import nl.buurtpunt.protocol.content.OpeningHours;
import nl.buurtpunt.protocol.content.PlanEntry;
import nl.buurtpunt.protocol.content.PointEntry;
import nl.buurtpunt.protocol.content.ServiceEntry;
import nl.buurtpunt.protocol.content.Texts;
import nl.buurtpunt.protocol.content.TopicEntry;
import nl.buurtpunt.protocol.content.WordsEntry;
import org.junit.jupiter.api.Test;

/// What a kiosk reads of each kind of entry.
class GuideReaderEntriesTest {
    private static final Language ARABIC = Language.of("ar", "العربية");
    private static final ContactSource REPORT = new ContactSource("een bericht", "2020", Confidence.REPORT, true);

    private final ReadRelease release = new ReadRelease();

    @Test
    void readsTheCityItsLanguagesAndItsEmergencyPage() {
        Guide guide = release.guide();
        assertThat(guide.edition().order()).isEqualTo("5-0000000000000006/7");
        assertThat(guide.edition().builtIn()).isFalse();
        assertThat(guide.edition().validUntil()).isEqualTo(Content.CREATED.plusSeconds(60));
        assertThat(guide.city().languages()).containsExactly(Language.SOURCE, ARABIC);
        assertThat(guide.emergency()).singleElement().satisfies(line -> {
            assertThat(line.phone().dial()).isEqualTo("112");
            assertThat(line.phone().cost()).isEqualTo(PhoneCost.FREE);
            assertThat(line.text().in(ARABIC).fallback()).isTrue();
        });
    }

    @Test
    void readsAServiceWithAllItSays() {
        release.entries.add(new ContactEntry.Phone("tel", "045-560 45 00", CallCost.LOCAL, REPORT));
        release.entries.add(new ContactEntry.Address("adres", "Straat 1", null, "Stad", REPORT));
        release.entries.add(new ContactEntry.Web("web", "https://voorbeeld.nl/", REPORT));
        release.entries.add(new ContactEntry.Email("mail", "hulp@voorbeeld.nl", REPORT));
        release.entries.add(fullService());

        Service service = release.guide().service("vol").orElseThrow();

        assertThat(service.name().in(ARABIC).text()).isEqualTo("خدمة");
        assertThat(service.filing().level()).isEqualTo(TreeLevel.CROWN);
        assertThat(service.organisation().name().in(Language.SOURCE).text()).isEqualTo("Gemeente");
        assertThat(service.texts().bring().in(Language.SOURCE).text()).isEqualTo("Uw brieven.");
        assertThat(service.texts().cost().isEmpty()).isTrue();
        assertThat(service.reach().contacts()).extracting(Contact::id).containsExactly("mail", "web", "adres", "tel");
        assertThat(service.phones()).isEmpty();
        assertThat(service.askStaff()).isTrue();
        assertThat(service.reach().hours().week())
                .containsExactly(new Hours.Span(List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), "08:30", "17:00"));
        assertThat(service.reach().hours().exceptions())
                .containsExactly(
                        new Hours.OtherDay(LocalDate.of(2026, 12, 25), "", ""),
                        new Hours.OtherDay(LocalDate.of(2026, 12, 24), "08:30", "12:00"));
        assertThat(service.nextStep().orElseThrow().serviceId()).isEqualTo("elders");
        assertThat(service.check().date()).isEqualTo(CheckedDate.of("2022-05"));
    }

    @Test
    void ordersTopicsByPositionAndServicesByRankThenName() {
        release.entries.add(new TopicEntry("wonen", 0, "house", Texts.dutch("Wonen"), null));
        release.entries.add(Content.service("a", "zorg"));
        release.entries.add(Content.service("b", "Advies"));
        release.entries.add(ranked("c", 5));

        assertThat(release.guide().topics()).extracting(it -> it.id()).containsExactly("wonen", "geld");
        assertThat(release.guide().services("geld")).extracting(Service::id).containsExactly("c", "b", "a");
    }

    @Test
    void readsAPointWithItsPeople() {
        release.entries.add(new PointEntry(
                "punt",
                true,
                Texts.dutch("Voorbeeldpunt"),
                null,
                List.of(new OpeningHours(List.of(Day.TU), "10:00", "16:00")),
                List.of(
                        new HoursException("2026-12-25", true, null, null),
                        new HoursException("2026-02-31", true, null, null)),
                List.of(new PointEntry.Presence(
                        Texts.dutch("Taalvrijwilliger"),
                        List.of(Day.TU),
                        "10:00",
                        "12:00",
                        Texts.dutch("Spreekt Turks."))),
                List.of(Texts.dutch("Hulp bij een brief")),
                Texts.dutch("Naast de bushalte."),
                null,
                List.of("alarm", "bestaat-niet")));

        Point point = release.guide().point("punt").orElseThrow();
        assertThat(point.example()).isTrue();
        assertThat(point.contacts()).extracting(Contact::id).containsExactly("alarm");
        assertThat(point.people().getFirst().there().getFirst().days()).containsExactly(DayOfWeek.TUESDAY);
        assertThat(dutch(point.people().getFirst().note())).isEqualTo("Spreekt Turks.");
        assertThat(point.hours().exceptions()).containsExactly(new Hours.OtherDay(LocalDate.of(2026, 12, 25), "", ""));
        assertThat(point.texts().ask())
                .extracting(GuideReaderEntriesTest::dutch)
                .containsExactly("Hulp bij een brief");
        assertThat(dutch(point.texts().how())).isEqualTo("Naast de bushalte.");
        assertThat(point.texts().accessibility().isEmpty()).isTrue();
    }

    @Test
    void readsHolidaysAndLeavesOutDaysThatDoNotExist() {
        CityEntry plain = Content.city();
        var holiday =
                new CityEntry.Holiday("kerst", Texts.dutch("Kerstmis"), List.of("2026-12-25", "2026-12-32", "kerst"));
        release.entries.set(
                0,
                new CityEntry(
                        plain.id(),
                        plain.name(),
                        plain.languages(),
                        plain.timeZone(),
                        plain.countryCallingCode(),
                        plain.municipalityContact(),
                        plain.accent(),
                        plain.emergency(),
                        List.of(holiday)));

        assertThat(release.guide().city().holidays())
                .containsExactly(new Holiday(LocalDate.of(2026, 12, 25), Text.source("Kerstmis")));
    }

    @Test
    void readsWhatIsPromisedOfLettersAndPromisesNothingWithoutIt() {
        assertThat(release.guide().letterPromise()).isEqualTo(LetterPromise.NONE);

        release.entries.add(new LettersEntry(LettersEntry.ID, 10, "https://brief.voorbeeld.nl/brief"));
        assertThat(release.guide().letterPromise())
                .isEqualTo(new LetterPromise(Optional.of("https://brief.voorbeeld.nl/brief"), OptionalInt.of(10)));
        assertThat(release.guide().offering(List.of("nl")).letterPromise().answerDays())
                .hasValue(10);

        release.entries.removeLast();
        release.entries.add(new LettersEntry(LettersEntry.ID, null, null));
        assertThat(release.guide().letterPromise()).isEqualTo(LetterPromise.NONE);
    }

    @Test
    void readsNoticesEventsAndPlans() {
        release.entries.add(new NoticeEntry(
                "dicht",
                false,
                Audience.of("district:Centrum"),
                Texts.dutch("Dicht"),
                Texts.dutch("De straat is dicht."),
                "2026-11-01",
                null,
                "geld"));
        release.entries.add(event(
                "koffie",
                new EventEntry.When(
                        null, List.of(Day.TU), "2026-11-01", null, List.of("2026-12-22"), "10:00", "12:00")));
        release.entries.add(
                event("feest", new EventEntry.When("2028-02-29", List.of(), null, null, List.of(), null, null)));
        release.entries.add(new PlanEntry(
                "plein",
                true,
                Audience.of("buurt:noord"),
                Texts.dutch("Plein"),
                Texts.dutch("Er komt een plein."),
                null,
                null,
                "2027-01-31",
                Texts.dutch("De raad."),
                null,
                null));

        Bulletins read = release.guide().bulletins();

        Bulletin.Head notice = read.find("notice/dicht").orElseThrow().head();
        assertThat(notice.audience()).isEqualTo(new nl.buurtpunt.kiosk.guide.Audience(Scope.DISTRICT, "Centrum"));
        assertThat(notice.shown()).isEqualTo(new Period(Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty()));
        assertThat(notice.topicId()).isEqualTo("geld");
        var times = new EventDates.Times("10:00", "12:00");
        assertThat(((Bulletin.Event) read.find("event/koffie").orElseThrow()).dates())
                .isEqualTo(new EventDates.Weekly(
                        List.of(DayOfWeek.TUESDAY), notice.shown(), List.of(LocalDate.of(2026, 12, 22)), times));
        assertThat(((Bulletin.Event) read.find("event/feest").orElseThrow()).dates())
                .isEqualTo(new EventDates.Once(LocalDate.of(2028, 2, 29), EventDates.Times.UNKNOWN));
        Bulletin.Plan plan = (Bulletin.Plan) read.find("plan/plein").orElseThrow();
        assertThat(plan.reactUntil()).contains(LocalDate.of(2027, 1, 31));
        assertThat(plan.head().audience().scope()).isEqualTo(Scope.UNKNOWN);
        assertThat(plan.head().example()).isTrue();
    }

    private static EventEntry event(String id, EventEntry.When when) {
        return new EventEntry(
                id,
                false,
                Audience.CITY,
                Texts.dutch("Feest"),
                Texts.dutch("Kom langs."),
                when,
                Texts.dutch("De zaal"),
                null,
                null,
                null);
    }

    @Test
    void putsTheWordsOfAllPartsAndLanguagesTogether() {
        release.entries.add(new WordsEntry("nl", 1, words("geld", "rood staan"), words("a", "deurwaarder")));
        release.entries.add(new WordsEntry("nl", 2, new TreeMap<>(), words("b", "eenzaam")));
        release.entries.add(new WordsEntry("ar", 1, new TreeMap<>(), words("a", "ديون")));

        SearchWords words = release.guide().words();
        assertThat(words.ofTopic("geld")).isEqualTo(Map.of("nl", List.of("rood staan")));
        assertThat(words.ofService("a")).isEqualTo(Map.of("nl", List.of("deurwaarder"), "ar", List.of("ديون")));
        assertThat(words.ofService("b")).isEqualTo(Map.of("nl", List.of("eenzaam")));
        assertThat(words.ofService("elders")).isEmpty();
        assertThat(release.guide().offering(List.of("nl")).words()).isEqualTo(words);
    }

    @Test
    void showsAReleaseWithoutWords() {
        assertThat(release.guide().words()).isEqualTo(SearchWords.NONE);
    }

    private static SortedMap<String, List<String>> words(String id, String word) {
        return new TreeMap<>(Map.of(id, List.of(word)));
    }

    private static String dutch(Text text) {
        return text.in(Language.SOURCE).text();
    }

    private static ServiceEntry ranked(String id, int rank) {
        ServiceEntry plain = Content.service(id, "Zuid");
        return new ServiceEntry(
                id,
                plain.topics(),
                rank,
                plain.level(),
                plain.organisation(),
                plain.name(),
                plain.sentence(),
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                "unknown",
                null,
                Confidence.VERIFIED);
    }

    private static ServiceEntry fullService() {
        return new ServiceEntry(
                "vol",
                List.of("geld"),
                null,
                nl.buurtpunt.protocol.content.TreeLevel.CROWN,
                "gemeente",
                Texts.of(Map.of("nl", "Dienst", "ar", "خدمة")),
                Texts.dutch("Hulp."),
                Texts.dutch("Uw brieven."),
                null,
                null,
                List.of("nl"),
                null,
                List.of("mail", "web", "adres", "tel"),
                List.of(new OpeningHours(List.of(Day.MO, Day.SU), "08:30", "17:00")),
                List.of(
                        new HoursException("2026-12-25", true, null, null),
                        new HoursException("2026-02-31", true, null, null),
                        new HoursException("2026-12-24", false, "08:30", "12:00")),
                null,
                new ServiceEntry.NextStep("elders", null),
                null,
                "2022-05",
                null,
                Confidence.VERIFIED);
    }
}
