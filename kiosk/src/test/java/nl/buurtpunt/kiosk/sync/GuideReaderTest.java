package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import nl.buurtpunt.kiosk.guide.Period;
import nl.buurtpunt.kiosk.guide.PhoneCost;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.SearchWords;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.EntryHash;
import nl.buurtpunt.protocol.content.Audience;
import nl.buurtpunt.protocol.content.CallCost;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.Confidence;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.ContactSource;
import nl.buurtpunt.protocol.content.Day;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.content.EventEntry;
import nl.buurtpunt.protocol.content.HoursException;
import nl.buurtpunt.protocol.content.NoticeEntry;
import nl.buurtpunt.protocol.content.OpeningHours;
import nl.buurtpunt.protocol.content.OrganisationEntry;
import nl.buurtpunt.protocol.content.PlanEntry;
import nl.buurtpunt.protocol.content.PointEntry;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.content.ServiceEntry;
import nl.buurtpunt.protocol.content.Texts;
import nl.buurtpunt.protocol.content.TopicEntry;
import nl.buurtpunt.protocol.content.WordsEntry;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import org.junit.jupiter.api.Test;

class GuideReaderTest {
    private static final Language ARABIC = Language.of("ar", "العربية");
    private static final ContactSource REPORT = new ContactSource("een bericht", "2020", Confidence.REPORT, true);

    private final List<Entry> entries = new ArrayList<>(Content.guide(0, ""));

    private GuideReading read() {
        return read(new GuideReader(Content.builtIn()));
    }

    /// Gives the reader the bytes of what it does not know only, as the store does.
    private GuideReading read(GuideReader reader) {
        Map<EntryHash, Bytes> bytes = new HashMap<>();
        for (Entry entry : entries) {
            Bytes content = Bytes.of(EntryCodec.write(entry));
            bytes.put(EntryHash.of(content), content);
        }
        bytes.keySet().removeAll(reader.known());
        var manifest = new Manifest(
                new ReleaseOrder(new Epoch(5, 6), 7),
                Content.CREATED,
                Content.CREATED.plusSeconds(60),
                entries.stream().map(ManifestEntry::of).toList());
        return reader.read(manifest, bytes);
    }

    private static Guide shown(GuideReading reading) {
        assertThat(((GuideReading.Shown) reading).skipped()).isEmpty();
        return ((GuideReading.Shown) reading).guide();
    }

    @Test
    void readsOfTheNextReleaseOnlyWhatChanged() {
        var reader = new GuideReader(Content.builtIn());
        entries.add(Content.service("een", "Een"));
        entries.add(Content.service("twee", "Twee"));
        Guide first = shown(read(reader));
        assertThat(reader.known()).hasSize(entries.size());

        entries.set(entries.size() - 1, Content.service("twee", "Twee, anders"));
        Guide second = shown(read(reader));

        assertThat(second.service("een").orElseThrow())
                .isSameAs(first.service("een").orElseThrow());
        assertThat(second.service("twee").orElseThrow().name()).isEqualTo(text("Twee, anders"));
        assertThat(second.services()).hasSameSizeAs(first.services());
    }

    @Test
    void showsAnEditedNumberAndOrganisationInServicesThatDidNotChange() {
        var reader = new GuideReader(Content.builtIn());
        entries.add(Content.service("een", "Een"));
        shown(read(reader));

        entries.removeIf(
                entry -> entry instanceof OrganisationEntry || entry.id().equals("alarm"));
        entries.add(Content.phone("alarm", "14 045"));
        entries.add(new OrganisationEntry("gemeente", Texts.dutch("De gemeente"), null));
        Service second = shown(read(reader)).service("een").orElseThrow();

        assertThat(second.phones()).extracting(Contact.Phone::dial).containsExactly("14045");
        assertThat(second.organisation().name()).isEqualTo(text("De gemeente"));
    }

    @Test
    void forgetsWhatTheReleaseDropped() {
        var reader = new GuideReader(Content.builtIn());
        entries.add(Content.service("een", "Een"));
        shown(read(reader));

        entries.removeLast();
        Guide second = shown(read(reader));

        assertThat(second.services()).isEmpty();
        assertThat(reader.known()).hasSize(entries.size());
    }

    private static Text text(String dutch) {
        return Text.source(dutch);
    }

    private Guide guide() {
        return ((GuideReading.Shown) read()).guide();
    }

    private List<String> skipped() {
        return ((GuideReading.Shown) read()).skipped();
    }

    @Test
    void readsTheCityItsLanguagesAndItsEmergencyPage() {
        Guide guide = guide();
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
        entries.add(new ContactEntry.Phone("tel", "045-560 45 00", CallCost.LOCAL, REPORT));
        entries.add(new ContactEntry.Address("adres", "Straat 1", null, "Stad", REPORT));
        entries.add(new ContactEntry.Web("web", "https://voorbeeld.nl/", REPORT));
        entries.add(new ContactEntry.Email("mail", "hulp@voorbeeld.nl", REPORT));
        entries.add(fullService());

        Service service = guide().service("vol").orElseThrow();

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
        entries.add(new TopicEntry("wonen", 0, "house", Texts.dutch("Wonen"), null));
        entries.add(Content.service("a", "zorg"));
        entries.add(Content.service("b", "Advies"));
        entries.add(ranked("c", 5));

        assertThat(guide().topics()).extracting(it -> it.id()).containsExactly("wonen", "geld");
        assertThat(guide().services("geld")).extracting(Service::id).containsExactly("c", "b", "a");
    }

    @Test
    void readsAPointWithItsPeople() {
        entries.add(new PointEntry(
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

        Point point = guide().point("punt").orElseThrow();
        assertThat(point.example()).isTrue();
        assertThat(point.contacts()).extracting(Contact::id).containsExactly("alarm");
        assertThat(point.people().getFirst().there().getFirst().days()).containsExactly(DayOfWeek.TUESDAY);
        assertThat(dutch(point.people().getFirst().note())).isEqualTo("Spreekt Turks.");
        assertThat(point.hours().exceptions()).containsExactly(new Hours.OtherDay(LocalDate.of(2026, 12, 25), "", ""));
        assertThat(point.texts().ask()).extracting(GuideReaderTest::dutch).containsExactly("Hulp bij een brief");
        assertThat(dutch(point.texts().how())).isEqualTo("Naast de bushalte.");
        assertThat(point.texts().accessibility().isEmpty()).isTrue();
    }

    @Test
    void readsHolidaysAndLeavesOutDaysThatDoNotExist() {
        CityEntry plain = Content.city();
        var holiday =
                new CityEntry.Holiday("kerst", Texts.dutch("Kerstmis"), List.of("2026-12-25", "2026-12-32", "kerst"));
        entries.set(
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

        assertThat(guide().city().holidays())
                .containsExactly(new Holiday(LocalDate.of(2026, 12, 25), Text.source("Kerstmis")));
    }

    @Test
    void readsNoticesEventsAndPlans() {
        entries.add(new NoticeEntry(
                "dicht",
                false,
                Audience.of("district:Centrum"),
                Texts.dutch("Dicht"),
                Texts.dutch("De straat is dicht."),
                "2026-11-01",
                null,
                "geld"));
        entries.add(event(
                "koffie",
                new EventEntry.When(
                        null, List.of(Day.TU), "2026-11-01", null, List.of("2026-12-22"), "10:00", "12:00")));
        entries.add(event("feest", new EventEntry.When("2028-02-29", List.of(), null, null, List.of(), null, null)));
        entries.add(new PlanEntry(
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

        Bulletins read = guide().bulletins();

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

    private static String dutch(Text text) {
        return text.in(Language.SOURCE).text();
    }

    @Test
    void standsOnTheBuiltInSentencesWhereTheReleaseSaysNothing() {
        entries.add(new SentencesEntry("ar", new TreeMap<>(Map.of("home.title", "مرحبا"))));
        assertThat(guide().sentences().say("home.title", ARABIC).text()).isEqualTo("مرحبا");
        assertThat(guide().sentences().say("nav.home", ARABIC).text()).isEqualTo("Begin");
    }

    @Test
    void putsTheWordsOfAllPartsAndLanguagesTogether() {
        entries.add(new WordsEntry("nl", 1, words("geld", "rood staan"), words("a", "deurwaarder")));
        entries.add(new WordsEntry("nl", 2, new TreeMap<>(), words("b", "eenzaam")));
        entries.add(new WordsEntry("ar", 1, new TreeMap<>(), words("a", "ديون")));

        SearchWords words = guide().words();
        assertThat(words.ofTopic("geld")).isEqualTo(Map.of("nl", List.of("rood staan")));
        assertThat(words.ofService("a")).isEqualTo(Map.of("nl", List.of("deurwaarder"), "ar", List.of("ديون")));
        assertThat(words.ofService("b")).isEqualTo(Map.of("nl", List.of("eenzaam")));
        assertThat(words.ofService("elders")).isEmpty();
        assertThat(guide().offering(List.of("nl")).words()).isEqualTo(words);
    }

    @Test
    void showsAReleaseWithoutWords() {
        assertThat(guide().words()).isEqualTo(SearchWords.NONE);
    }

    private static SortedMap<String, List<String>> words(String id, String word) {
        return new TreeMap<>(Map.of(id, List.of(word)));
    }

    @Test
    void keepsTheBuiltInEmergencyPageWhenTheReleaseHasNone() {
        entries.removeIf(ContactEntry.class::isInstance);
        assertThat(guide().emergency()).extracting(it -> it.id()).containsExactly("ingebouwd");
        assertThat(skipped()).containsExactly("emergency gevaar: no phone alarm");
    }

    @Test
    void takesTheBuiltInLineWhereThePhoneOfALineIsMissing() {
        entries.set(0, city("politie", "ingebouwd"));
        entries.add(Content.phone("agent", "0900-8844"));
        entries.removeIf(
                it -> it instanceof ContactEntry contact && contact.id().equals("alarm"));

        assertThat(guide().emergency())
                .extracting(it -> it.id() + " " + it.phone().dial())
                .containsExactly("politie 09008844", "ingebouwd 112");
    }

    @Test
    void neverLosesABuiltInNumberToARelease() {
        entries.set(0, city("politie"));
        entries.add(Content.phone("agent", "0900-8844"));

        assertThat(guide().emergency()).extracting(it -> it.id()).containsExactly("politie", "ingebouwd");
    }

    /// The line of the police has its own phone, all others share `alarm`.
    private static CityEntry city(String... lines) {
        CityEntry plain = Content.city();
        return new CityEntry(
                plain.id(),
                plain.name(),
                plain.languages(),
                plain.timeZone(),
                plain.countryCallingCode(),
                plain.municipalityContact(),
                plain.accent(),
                Stream.of(lines)
                        .map(id -> new CityEntry.EmergencyLine(
                                id, id.equals("politie") ? "agent" : "alarm", "alarm", Texts.dutch("Nood.")))
                        .toList(),
                List.of());
    }

    @Test
    void leavesOutAServiceWithoutOrganisationAndShowsTheRest() {
        entries.add(Content.service("goed", "Goed"));
        entries.removeIf(OrganisationEntry.class::isInstance);
        assertThat(guide().services()).isEmpty();
        assertThat(skipped()).containsExactly("service goed: no organisation gemeente");
    }

    @Test
    void cannotBeShownWithoutACity() {
        entries.removeFirst();
        assertThat(read()).isEqualTo(new GuideReading.Unshowable("0 cities in it"));
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
