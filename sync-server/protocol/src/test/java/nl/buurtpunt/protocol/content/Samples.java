package nl.buurtpunt.protocol.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One filled entry of every kind and shape.
final class Samples {
    private static final ContactSource SOURCE =
            new ContactSource("https://www.voorbeeld.nl/contact", "2022-05", Confidence.VERIFIED, true);

    private Samples() {}

    static List<Entry> everyKind() {
        return List.of(
                city(),
                new ContactEntry.Phone("gemeente-telefoon", "14 045", CallCost.LOCAL, SOURCE),
                new ContactEntry.Address("gemeente-adres", "Voorbeeldstraat 1", "1234 AB", "Voorbeeld", SOURCE),
                new ContactEntry.Web("gemeente-website", "https://www.voorbeeld.nl", SOURCE),
                new ContactEntry.Email("gemeente-email", "hulp@voorbeeld.nl", SOURCE),
                new OrganisationEntry("gemeente", texts("Gemeente", "البلدية"), "gemeente-website"),
                point(),
                new LettersEntry(LettersEntry.ID, 10, "https://brief.voorbeeld.nl/brief"),
                new NoticeEntry(
                        "afsluiting",
                        true,
                        new Audience(Audience.Scope.DISTRICT, "Centrum"),
                        texts("De straat is dicht.", "الشارع مغلق."),
                        texts("U kunt er niet door.", "لا يمكنك المرور."),
                        "2026-11-01",
                        "2026-12-31",
                        "vervoer"),
                event(),
                new PlanEntry(
                        "plein",
                        false,
                        new Audience(Audience.Scope.POINT, "voorbeeld-centrum"),
                        texts("Een groen plein", "ساحة خضراء"),
                        texts("Er komen bomen.", "ستكون هناك أشجار."),
                        "2026-11-01",
                        "2027-06-30",
                        "2027-03-31",
                        texts("De gemeenteraad.", "مجلس البلدية."),
                        texts("Er is een schets.", "هناك رسم أولي."),
                        "wonen"),
                new SentencesEntry("ar", new TreeMap<>(Map.of("home.title", "كيف يمكننا مساعدتك؟"))),
                service(),
                new TopicEntry("geld-schulden", 1, "coins", texts("Geld", "المال"), texts("Hulp.", "مساعدة.")),
                new WordsEntry(
                        "ar",
                        2,
                        new TreeMap<>(Map.of("geld-schulden", List.of("فقير", "بدون مال"))),
                        new TreeMap<>(Map.of("schuldhulp", List.of("ديون")))));
    }

    static CityEntry city() {
        return new CityEntry(
                "voorbeeld",
                "Voorbeeld",
                List.of(new CityEntry.CityLanguage("nl", "Nederlands"), new CityEntry.CityLanguage("ar", "العربية")),
                "Europe/Amsterdam",
                "31",
                "gemeente-telefoon",
                "#0f4c81",
                List.of(new CityEntry.EmergencyLine(
                        "direct-gevaar", "noodnummer", "alarm", texts("Er is nu gevaar.", "هناك خطر الآن."))),
                List.of(new CityEntry.Holiday(
                        "nieuwjaar", texts("Nieuwjaarsdag", "رأس السنة"), List.of("2027-01-01", "2028-01-01"))));
    }

    static EventEntry event() {
        return new EventEntry(
                "koffie",
                true,
                Audience.CITY,
                texts("Koffie", "قهوة"),
                texts("Kom langs.", "تعال."),
                new EventEntry.When(
                        null,
                        List.of(Day.TU, Day.TH),
                        "2026-11-01",
                        "2027-06-30",
                        List.of("2026-12-24"),
                        "10:00",
                        "12:00"),
                texts("De zaal", "القاعة"),
                "voorbeeld-centrum",
                texts("Gratis.", "مجاني."),
                "eenzaamheid");
    }

    static PointEntry point() {
        return new PointEntry(
                "voorbeeld-centrum",
                true,
                texts("Voorbeeldpunt", "نقطة"),
                "Centrum",
                List.of(new OpeningHours(List.of(Day.MO, Day.FR), "09:00", "17:00")),
                List.of(
                        new HoursException("2026-12-25", true, null, null),
                        new HoursException("2026-12-24", false, "09:00", "12:00")),
                List.of(new PointEntry.Presence(
                        texts("Vrijwilliger", "متطوع"),
                        List.of(Day.TU),
                        "13:00",
                        "16:00",
                        texts("Spreekt Arabisch.", "يتحدث العربية."))),
                List.of(texts("Hulp bij een brief", "مساعدة في رسالة")),
                texts("Neem de lift.", "استخدم المصعد."),
                texts("Er is een lift.", "يوجد مصعد."),
                List.of("gemeente-adres"));
    }

    static ServiceEntry service() {
        return new ServiceEntry(
                "schuldhulp",
                List.of("geld-schulden"),
                null,
                TreeLevel.ROOT,
                "gemeente",
                texts("Schuldhulp", "المساعدة في الديون"),
                texts("Hulp bij schulden.", "مساعدة في الديون."),
                texts("Uw brieven.", "رسائلك."),
                texts("Gratis.", "مجاني."),
                texts("Iedereen.", "الجميع."),
                List.of("nl"),
                texts("Er is een lift.", "يوجد مصعد."),
                List.of("gemeente-telefoon"),
                List.of(new OpeningHours(List.of(Day.MO), "08:30", "17:00")),
                List.of(
                        new HoursException("2026-12-25", true, null, null),
                        new HoursException("2026-12-24", false, "08:30", "12:00")),
                texts("Maak een afspraak.", "احجز موعداً."),
                new ServiceEntry.NextStep("huis-van-het-recht", texts("Lukt het niet?", "لم ينجح؟")),
                texts("De gemeente.", "البلدية."),
                "2022-05",
                "de website van de gemeente",
                Confidence.VERIFIED);
    }

    private static Texts texts(String dutch, String arabic) {
        return Texts.of(Map.of("nl", dutch, "ar", arabic));
    }
}
