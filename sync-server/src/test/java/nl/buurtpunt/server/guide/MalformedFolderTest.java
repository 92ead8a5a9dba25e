package nl.buurtpunt.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpunt.server.guide.GuideImport.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each malformed folder is refused whole, by file, line and field, and the guide before it stands unchanged.
class MalformedFolderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    private static final String SCHULDHULP = "services/schuldhulp.yaml";
    private static final String LONG_KEY = "home." + "x".repeat(100);
    private static final String WORDS = "words/nl.yaml";
    private static final String AR = "texts/ar/alles.yaml";

    private final GuideStore store = new InMemoryGuideStore();
    private final GuideImport imports = new GuideImport(store, CLOCK);

    record Case(String file, int line, String field, String message, UnaryOperator<SampleFolder> spoil) {
        @Override
        public String toString() {
            return file + ":" + line + " " + field + " " + message;
        }
    }

    @ParameterizedTest
    @MethodSource({
        "references",
        "facts",
        "forms",
        "texts",
        "translations",
        "words",
        "yaml",
        "files",
        "points",
        "bulletins",
        "events"
    })
    void refusesNamingFileLineAndFieldAndChangesNothing(Case it) {
        imports.run(SampleFolder.good().files());
        WorkingGuide before = store.load().orElseThrow();

        Result result = imports.run(it.spoil().apply(SampleFolder.good()).files());

        assertThat(result).isInstanceOf(Result.Refused.class);
        List<GuideProblem> problems = ((Result.Refused) result).problems();
        assertThat(problems).as("%s", problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(it.file());
            assertThat(problem.line()).isEqualTo(it.line());
            assertThat(problem.field()).isEqualTo(it.field());
            assertThat(problem.message()).contains(it.message());
        });
        assertThat(store.load()).containsSame(before);
    }

    @Test
    void reportsEverythingAtOnce() {
        SampleFolder folder = SampleFolder.good()
                .replacing(SCHULDHULP, "topics: [geld]", "topics: [geldd]")
                .replacing(SCHULDHULP, "closes: \"17:00\"", "closes: \"25:00\"")
                .replacing("contacts.yaml", "14 045", "14-045-x")
                .replacing("topics.yaml", "name: \"Wonen\"", "naam: \"Wonen\"")
                .replacing(AR, "ar: \"صفحة {0} من {1}\"", "ar: \"صفحة {0}\"");
        var refused = (Result.Refused) imports.run(folder.files());
        assertThat(refused.problems().stream().map(it -> it.file() + ":" + it.line() + " " + it.field()))
                .containsExactly(
                        "stad/contacts.yaml:10 number",
                        "stad/services/schuldhulp.yaml:2 topics",
                        "stad/services/schuldhulp.yaml:11 closes",
                        "stad/texts/ar/alles.yaml:6 ar",
                        "stad/topics.yaml:2 naam",
                        "stad/topics.yaml:2 name");
    }

    @Test
    void doesNotBlameOtherFilesForOneThatCannotBeRead() {
        SampleFolder folder = SampleFolder.good()
                .replacing(SCHULDHULP, "topics: [geld]", "topics: [geld")
                .with("sentences.yaml", "\uFEFF" + SampleFolder.SENTENCES);
        var refused = (Result.Refused) imports.run(folder.files());
        assertThat(refused.problems().stream().map(GuideProblem::file))
                .containsExactly("stad/sentences.yaml", "stad/" + SCHULDHULP);
    }

    @Test
    void takesTheGoodFolderThatAllCasesSpoil() {
        assertThat(imports.run(SampleFolder.good().files())).isInstanceOf(Result.Imported.class);
    }

    @Test
    void stopsCountingTheProblemsOfAHopelessFile() {
        SampleFolder folder = SampleFolder.good().with("topics.yaml", "- {x: y}\n".repeat(2_000));
        var refused = (Result.Refused) imports.run(folder.files());
        assertThat(refused.problems()).hasSize(Problems.MOST + 1);
        assertThat(refused.problems().getLast().message()).contains("more problems are not shown");
    }

    static Stream<Case> references() {
        return Stream.of(
                in(
                        SCHULDHULP,
                        2,
                        "topics",
                        "unknown topic 'x'; known: geld, wonen",
                        "topics: [geld]",
                        "topics: [geld, x]"),
                in(
                        SCHULDHULP,
                        5,
                        "organisation",
                        "unknown organisation 'x'",
                        "organisation: gemeente",
                        "organisation: x"),
                in(SCHULDHULP, 9, "contacts", "unknown contact 'x'", "stadhuis", "x"),
                in(SCHULDHULP, 15, "next-step", "unknown service 'x'", "service: woonhulp", "service: x"),
                in(
                        SCHULDHULP,
                        15,
                        "next-step",
                        "leads to the service itself",
                        "service: woonhulp",
                        "service: schuldhulp"),
                in(SCHULDHULP, 2, "topics", "service without topic", "topics: [geld]", "topics: []"),
                in(SCHULDHULP, 9, "contacts", "'stadhuis' stands twice", "stadhuis", "stadhuis, stadhuis"),
                in("organisations.yaml", 1, "website", "unknown contact 'x'", "gemeente-site", "x"),
                in("organisations.yaml", 1, "website", "is no website", "gemeente-site", "stadhuis"),
                in("city.yaml", 9, "municipality-contact", "unknown contact", "gemeente-telefoon", "x"),
                in("city.yaml", 1, "emergency", "is no phone", "contact: noodnummer", "contact: stadhuis"),
                in("topics.yaml", 1, "icon", "unknown icon 'x'", "icon: coins", "icon: x"),
                of(
                        "topics.yaml",
                        3,
                        "id",
                        "topic 'leeg' has no services",
                        it -> it.appending("topics.yaml", "- {id: leeg, icon: coins, name: \"Leeg\"}\n")),
                of(
                        "topics.yaml",
                        3,
                        "id",
                        "duplicate id 'geld', first in stad/topics.yaml:1",
                        it -> it.appending("topics.yaml", "- {id: geld, icon: coins, name: \"Geld\"}\n")),
                of(
                        "services/schuldhulp.yaml",
                        1,
                        "next-step",
                        "leads in a circle: schuldhulp -> woonhulp",
                        it -> it.appending("services/woonhulp.yaml", "next-step: {service: schuldhulp}\n")));
    }

    static Stream<Case> points() {
        return Stream.of(
                in("points.yaml", 11, "closed", "allowed: true, false", "closed: true", "closed: ja"),
                in("points.yaml", 11, "opens", "is missing", "{date: 2026-12-25, closed: true}", "{date: 2026-12-25}"),
                in("points.yaml", 12, "ask", "stands twice", "Hulp met de computer", "Hulp bij een brief"),
                in("points.yaml", 12, "ask", "phone number", "Hulp met de computer", "Bel 0800-8112"),
                in("points.yaml", 13, "how", "has no value", "\"De bus stopt voor de deur.\"", "\"\""),
                in("points.yaml", 8, "note", "text too long", "Arabisch.", "Arabisch. ".repeat(70) + "Ja."),
                in("city.yaml", 15, "dates", "is not a date", "2027-01-01", "2027-02-29"),
                in("city.yaml", 15, "dates", "names no dates", "[2027-01-01, 2028-01-01]", "[]"),
                in("city.yaml", 16, "dates", "'2027-01-01' is 'nieuwjaar' already", "2026-12-25", "2027-01-01"),
                in("city.yaml", 16, "id", "duplicate id 'nieuwjaar'", "eerste-kerstdag", "nieuwjaar"),
                in("city.yaml", 16, "name", "is missing", "name: \"Eerste kerstdag\", ", ""));
    }

    static Stream<Case> bulletins() {
        return Stream.of(
                in(
                        "notices.yaml",
                        1,
                        "for",
                        "no point lies in district 'Noord'; districts: Centrum",
                        "Centrum",
                        "Noord"),
                in("notices.yaml", 2, "for", "'wijk' is not city, district:NAME or point:ID", "for: city", "for: wijk"),
                in("notices.yaml", 2, "for", "'district:' is not", "for: city", "for: \"district:\""),
                in("notices.yaml", 2, "for", "unknown point 'x'", "for: city", "for: \"point:x\""),
                in("notices.yaml", 2, "for", "is missing", "for: city, ", ""),
                in("notices.yaml", 1, "until", "comes before it begins, on 2026-11-01", "2026-12-31", "2026-10-31"),
                in("notices.yaml", 1, "from", "is not a date", "2026-11-01", "2026-11-31"),
                in("notices.yaml", 1, "topic", "unknown topic 'x'; known: geld, wonen", "topic: wonen", "topic: x"),
                in("notices.yaml", 2, "id", "duplicate id 'straat-dicht'", "id: welkom", "id: straat-dicht"),
                in("notices.yaml", 2, "id", "is not an id", "id: welkom", "id: Welkom!"),
                in("notices.yaml", 2, "title", "is missing", "title: \"Welkom\", ", ""),
                in("notices.yaml", 2, "text", "phone number", "Dit punt is nieuw.", "Bel 045-560 40 04."),
                in("notices.yaml", 2, "prijs", "unknown field; allowed: ", "text:", "prijs: \"1\", text:"),
                in("plans.yaml", 6, "react-until", "comes after the plan is shown", "2027-03-31", "2027-07-01"),
                in("plans.yaml", 6, "react-until", "is not a date", "2027-03-31", "lente"),
                in("plans.yaml", 1, "decides", "is missing", "  decides: \"De gemeenteraad.\"\n", ""),
                of(
                        "topics.yaml",
                        3,
                        "id",
                        "topic 'leeg' has no services",
                        it -> it.appending("topics.yaml", "- {id: leeg, icon: coins, name: \"Leeg\"}\n")
                                .replacing("plans.yaml", "topic: wonen", "topic: leeg")));
    }

    static Stream<Case> events() {
        String file = "events.yaml";
        return Stream.of(
                in(file, 1, "days", "give either a date or days", "days: [tu, th]", "days: [tu]\n  date: 2027-01-05"),
                in(file, 1, "date", "give either a date or days", "  days: [tu, th]\n", ""),
                in(file, 5, "days", "unknown value 'di'", "[tu, th]", "[di]"),
                in(file, 5, "days", "names no days", "[tu, th]", "[]"),
                in(file, 7, "until", "comes before it begins", "2027-06-30", "2026-10-01"),
                in(file, 8, "except", "is not a date", "2026-12-24", "kerst"),
                in(file, 10, "closes", "not after it opens", "closes: \"12:00\"", "closes: \"09:00\""),
                in(file, 1, "closes", "is missing", "  closes: \"12:00\"\n", ""),
                in(file, 11, "point", "unknown point 'x'", "  point: voorbeeldpunt", "  point: x"),
                in(file, 13, "place", "is missing", "  place: \"Het plein\"\n", ""),
                in(file, 17, "date", "is not a date", "2028-02-29", "2027-02-29"),
                in(file, 18, "from", "comes after the event", "2028-02-01", "2028-03-01"),
                in(
                        file,
                        19,
                        "until",
                        "an event of one date",
                        "from: 2028-02-01",
                        "from: 2028-02-01\n  until: 2028-03-01"),
                in(
                        file,
                        19,
                        "except",
                        "only an event of every week",
                        "from: 2028-02-01",
                        "from: 2028-02-01\n  except: [2028-02-29]"));
    }

    static Stream<Case> facts() {
        return Stream.of(
                in("contacts.yaml", 10, "number", "is not a phone number", "14 045", "045-12345"),
                in("contacts.yaml", 10, "number", "is not a phone number", "14 045", "bel 14045"),
                in("contacts.yaml", 17, "url", "is not a web address", "https://www.example.org", "www.example.org"),
                in(
                        "contacts.yaml",
                        17,
                        "url",
                        "is not a web address",
                        "https://www.example.org",
                        "javascript:alert(1)"),
                in("contacts.yaml", 24, "postcode", "is not a postcode", "1234 AB", "1234AB"),
                in("contacts.yaml", 31, "address", "is not an e-mail address", "hulp@example.org", "hulp@"),
                in("contacts.yaml", 7, "checked", "is not a date checked", "2026-07-26", "2026-02-30"),
                in("contacts.yaml", 14, "checked", "is not a date checked", "2025-11", "vorig jaar"),
                in(
                        "contacts.yaml",
                        5,
                        "confidence",
                        "confidence 'report' is never shown",
                        "verified\n  source: \"https://example.org\"\n  checked: 2026",
                        "report\n  source: \"https://example.org\"\n  checked: 2026"),
                in(
                        "contacts.yaml",
                        26,
                        "confidence",
                        "confidence 'unverified' is never shown",
                        "place: Voorbeeldstad\n  confidence: verified",
                        "place: Voorbeeldstad\n  confidence: unverified"),
                in(
                        "services/woonhulp.yaml",
                        1,
                        "contacts",
                        "has only websites, not 'stadhuis'",
                        "contacts: []",
                        "contacts: [stadhuis]"),
                in(
                        "contacts.yaml",
                        4,
                        "cost",
                        "unknown value 'gratis'; allowed: free, local, unknown",
                        "cost: free",
                        "cost: gratis"),
                in(
                        "contacts.yaml",
                        16,
                        "kind",
                        "unknown value 'site'; allowed: phone, address, web, email",
                        "kind: web",
                        "kind: site"));
    }

    static Stream<Case> forms() {
        return Stream.of(
                in(SCHULDHULP, 11, "closes", "'25:00' is not a time", "\"17:00\"", "\"25:00\""),
                in(
                        SCHULDHULP,
                        11,
                        "opens",
                        "'8.30' is not a time",
                        "{days: [mo, tu], opens: \"08:30\"",
                        "{days: [mo, tu], opens: \"8.30\""),
                in(SCHULDHULP, 11, "closes", "not after it opens", "\"17:00\"", "\"08:00\""),
                in(SCHULDHULP, 11, "days", "unknown value 'ma'; allowed: mo, tu", "[mo, tu]", "[ma, tu]"),
                in(SCHULDHULP, 11, "days", "names no days", "[mo, tu]", "[]"),
                in(SCHULDHULP, 13, "date", "is not a date", "2026-12-25", "2026-13-25"),
                in(SCHULDHULP, 14, "date", "stands twice", "2026-12-24", "2026-12-25"),
                in(SCHULDHULP, 13, "closed", "allowed: true, false", "closed: true", "closed: ja"),
                in(
                        SCHULDHULP,
                        4,
                        "level",
                        "unknown value 'stam'; allowed: root, trunk, crown",
                        "level: trunk",
                        "level: stam"),
                in(SCHULDHULP, 3, "rank", "is not a whole number", "rank: 10", "rank: eerst"),
                in(SCHULDHULP, 1, "id", "is not the name of its file", "id: schuldhulp", "id: schuldhulpje"),
                in("organisations.yaml", 1, "id", "is not an id", "{id: gemeente,", "{id: Gemeente_1,"),
                in("city.yaml", 10, "accent", "is not a colour", "#0f4c81", "blauw"),
                in("city.yaml", 7, "time-zone", "is not a time zone", "Europe/Amsterdam", "Europe/Heerlen"),
                in("city.yaml", 11, "valid-days", "is not a whole number", "30", "0"),
                in("city.yaml", 6, "tag", "text too long: 38", "tag: en", "tag: en" + "-abcdefgh".repeat(4)),
                in("city.yaml", 6, "tag", "language 'ar' stands twice", "tag: en", "tag: ar"));
    }

    static Stream<Case> texts() {
        return Stream.of(
                in(SCHULDHULP, 1, "name", "is missing", "name: \"Schuldhulp\"\n", ""),
                in(
                        SCHULDHULP,
                        7,
                        "sentence",
                        "has no value",
                        "sentence: \"Kunt u niet betalen? U krijgt hulp.\"",
                        "sentence: \"\""),
                in(
                        SCHULDHULP,
                        7,
                        "sentence",
                        "phone number '045-560 40 04' in a text",
                        "U krijgt hulp.",
                        "Bel 045-560 40 04."),
                in(SCHULDHULP, 7, "sentence", "phone number '14 045' in a text", "U krijgt hulp.", "Bel 14 045."),
                in(SCHULDHULP, 7, "sentence", "text too long", "U krijgt hulp.", "U krijgt hulp. ".repeat(60) + "Ja."),
                in(SCHULDHULP, 7, "sentence", "U+202E in a text", "U krijgt hulp.", "U krijgt\u202E hulp."),
                in(SCHULDHULP, 7, "sentence", "U+200F in a text", "U krijgt hulp.", "U krijgt\\u200F hulp."),
                in(
                        SCHULDHULP,
                        7,
                        "sentence",
                        "control character U+0007 in a text",
                        "U krijgt hulp.",
                        "U krijgt\\a hulp."),
                in(SCHULDHULP, 7, "sentence", "'{0}' in a text", "U krijgt hulp.", "U krijgt {0}."),
                in("sentences.yaml", 1, "home.title", "'{naam}' is not a placeholder", "we u?", "we {naam}?"),
                in("sentences.yaml", 1, LONG_KEY, "text too long: 105", "home.title", LONG_KEY),
                in("sentences.yaml", 1, "Title", "is not the name of a sentence", "home.title", "Title"),
                in(SCHULDHULP, 6, "name", "starts or ends with blank space", "\"Schuldhulp\"", "\"Schuldhulp \""));
    }

    static Stream<Case> translations() {
        return Stream.of(
                in(
                        AR,
                        1,
                        "field",
                        "translation of an unknown field 'service/schuldhulp/naam'",
                        "schuldhulp/name",
                        "schuldhulp/naam"),
                in(
                        AR,
                        6,
                        "ar",
                        "placeholders differ: Dutch has [{0}, {1}], this has [{0}]",
                        "صفحة {0} من {1}",
                        "صفحة {0}"),
                in(AR, 3, "ar", "has no value", "\"المساعدة في الديون\"", "\"\""),
                in(AR, 1, "nl", "is missing", "  nl: \"Schuldhulp\"\n", ""),
                in(AR, 2, "nl", "text too long: 601", "nl: \"Schuldhulp\"", "nl: \"" + "x".repeat(601) + "\""),
                in(AR, 3, "ar", "write digits as 0-9", "المساعدة في الديون", "المساعدة ٥"),
                in(AR, 3, "ar", "phone number", "المساعدة في الديون", "اتصل 0800-8112"),
                in(
                        AR,
                        4,
                        "field",
                        "is translated twice, first in stad/texts/ar/alles.yaml:1",
                        "sentence/home.page",
                        "service/schuldhulp/name"),
                in(
                        AR,
                        3,
                        "tr",
                        "unknown field; allowed: ar, field, nl",
                        "  ar: \"المساعدة في الديون\"",
                        "  tr: \"Borç\""),
                of(
                        "texts/pl/alles.yaml",
                        0,
                        "",
                        "unknown language 'pl'; city.yaml has: nl, ar, en",
                        it -> it.with("texts/pl/alles.yaml", "- {field: x}\n")),
                of(
                        "texts/nl/alles.yaml",
                        0,
                        "",
                        "Dutch is the source text",
                        it -> it.with("texts/nl/alles.yaml", "- {field: x}\n")));
    }

    static Stream<Case> words() {
        return Stream.of(
                in(WORDS, 1, "topic", "unknown topic 'x'; known: geld, wonen", "topic: geld", "topic: x"),
                in(WORDS, 2, "service", "unknown service 'x'", "service: schuldhulp", "service: x"),
                in(WORDS, 2, "topic", "name one topic or one service", "- service: schuldhulp\n ", "-"),
                in(WORDS, 2, "topic", "name one topic or one service", "schuldhulp\n", "schuldhulp\n  topic: wonen\n"),
                in(WORDS, 3, "words", "must be a list ([...]), not text", "[deurwaarder, schulden]", "schulden"),
                in(WORDS, 3, "words", "must be text, not a list", "[deurwaarder, schulden]", "[[deurwaarder]]"),
                in(WORDS, 3, "words", "has no value", "[deurwaarder, schulden]", "[deurwaarder, \" \"]"),
                in(WORDS, 3, "words", "names no words", "[deurwaarder, schulden]", "[]"),
                in(WORDS, 2, "words", "is missing", "\n  words: [deurwaarder, schulden]", ""),
                in(WORDS, 3, "words", "'schulden' stands twice", "deurwaarder", "schulden"),
                in(WORDS, 3, "words", "'schulden' stands twice, but for capitals", "deurwaarder", "Schulden"),
                in(WORDS, 3, "words", "text too long: 61 characters, at most 60", "deurwaarder", "d".repeat(61)),
                in(WORDS, 3, "words", "phone number '045-560 40 04' in a text", "deurwaarder", "045-560 40 04"),
                in(WORDS, 3, "words", "U+202E in a text", "deurwaarder", "deur\u202Ewaarder"),
                in(WORDS, 3, "words", "201 words, at most 200", "deurwaarder, schulden", manyWords(201)),
                in(WORDS, 3, "woorden", "unknown field; allowed: service, topic, words", "  words", "  woorden"),
                of(
                        WORDS,
                        4,
                        "topic",
                        "'geld' has words twice, first in stad/words/nl.yaml:1",
                        it -> it.appending(WORDS, "- {topic: geld, words: [arm]}\n")),
                of(
                        "words/pl.yaml",
                        0,
                        "",
                        "unknown language 'pl'; city.yaml has: nl, ar, en",
                        it -> it.with("words/pl.yaml", SampleFolder.WORDS)),
                of("words/nl.yaml", 1, "", "must be a list", it -> it.with(WORDS, "geld: [arm]\n")),
                of("words/nl/geld.yaml", 0, "", "unknown file", it -> it.with("words/nl/geld.yaml", "- {}\n")));
    }

    private static String manyWords(int count) {
        return String.join(
                ", ", IntStream.range(0, count).mapToObj(it -> "w" + it).toList());
    }

    static Stream<Case> yaml() {
        return Stream.of(
                in(
                        SCHULDHULP,
                        6,
                        "naam",
                        "unknown field; allowed: ",
                        "name: \"Schuldhulp\"",
                        "naam: \"S\"\nname: \"S\""),
                in(
                        SCHULDHULP,
                        7,
                        "name",
                        "stands twice, first in line 6",
                        "name: \"Schuldhulp\"",
                        "name: \"S\"\nname: \"S\""),
                in(SCHULDHULP, 6, "name", "must be text, not a list", "name: \"Schuldhulp\"", "name: [Schuldhulp]"),
                in(SCHULDHULP, 2, "topics", "must be a list ([...]), not text", "topics: [geld]", "topics: geld"),
                in(
                        SCHULDHULP,
                        15,
                        "next-step",
                        "must be fields (name: value), not text",
                        "next-step: {service: woonhulp, text: \"Raakt u uw huis kwijt? Vraag hulp.\"}",
                        "next-step: woonhulp"),
                of(
                        "topics.yaml",
                        1,
                        "",
                        "must be a list (- ...), not fields",
                        it -> it.with("topics.yaml", "id: geld\n")),
                of(
                        "city.yaml",
                        1,
                        "",
                        "must be fields (name: value), not a list",
                        it -> it.with("city.yaml", "- id\n")),
                in(SCHULDHULP, 3, "", "not YAML: ", "topics: [geld]", "topics: [geld"),
                in(
                        SCHULDHULP,
                        6,
                        "",
                        "YAML anchors (&name) are not allowed",
                        "name: \"Schuldhulp\"",
                        "name: &a \"Schuldhulp\""),
                in(
                        SCHULDHULP,
                        6,
                        "",
                        "YAML tags (!name) are not allowed",
                        "name: \"Schuldhulp\"",
                        "name: !!java.net.URL \"x\""),
                of(
                        "services/schuldhulp.yaml",
                        20,
                        "",
                        "a second document",
                        it -> it.appending(SCHULDHULP, "---\nid: x\n")),
                of(
                        "sentences.yaml",
                        2,
                        "",
                        "YAML aliases (*name) are not allowed",
                        it -> it.with("sentences.yaml", BOMB)),
                of(
                        "sentences.yaml",
                        1,
                        "",
                        "nested deeper",
                        it -> it.with("sentences.yaml", "a.b: " + "[".repeat(500) + "]".repeat(500))));
    }

    static Stream<Case> files() {
        byte[] latin1 =
                SampleFolder.SCHULDHULP.replace("beslist.", "beslist één.").getBytes(StandardCharsets.ISO_8859_1);
        int at = new String(latin1, StandardCharsets.ISO_8859_1).indexOf("één");
        return Stream.of(
                of(SCHULDHULP, 16, "", "wrong encoding: not UTF-8 at byte " + at, it -> it.with(SCHULDHULP, latin1)),
                of(
                        SCHULDHULP,
                        1,
                        "",
                        "UTF-16 at byte 0",
                        it -> it.with(SCHULDHULP, SampleFolder.SCHULDHULP.getBytes(StandardCharsets.UTF_16))),
                of(
                        SCHULDHULP,
                        1,
                        "",
                        "starts with a byte order mark",
                        it -> it.with(SCHULDHULP, "\uFEFF" + SampleFolder.SCHULDHULP)),
                of(
                        SCHULDHULP,
                        6,
                        "",
                        "control character U+0000",
                        it -> it.replacing(SCHULDHULP, "\"Schuldhulp\"", "\"Schuld\0hulp\"")),
                of("topics.yaml", 0, "", "the file is empty", it -> it.with("topics.yaml", "# niets\n")),
                of(
                        "topics.yaml",
                        0,
                        "",
                        "file too large",
                        it -> it.with("topics.yaml", new byte[GuideLimits.FILE_BYTES + 1])),
                of("logo.exe", 0, "", "unknown file", it -> it.with("logo.exe", "x")),
                of("../geheim.yaml", 0, "", "not a file name", it -> it.withRaw("stad/../geheim.yaml", "x")),
                of(
                        "services/.verborgen.yaml",
                        0,
                        "",
                        "not a file name",
                        it -> it.with("services/.verborgen.yaml", "x")),
                new Case("sentences.yaml", 0, "", "the file is missing", it -> it.without("sentences.yaml")),
                new Case(
                        "city.yaml",
                        0,
                        "",
                        "stands in more than one folder",
                        it -> it.withRaw("dorp/city.yaml", SampleFolder.CITY)));
    }

    /// Nine times nine times nine, and it could go on.
    private static final String BOMB = """
            a.a: ["x","x","x","x","x","x","x","x","x"]
            a.b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
            a.c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
            """;

    private static Case in(String file, int line, String field, String message, String old, String replacement) {
        return of(file, line, field, message, it -> it.replacing(file, old, replacement));
    }

    private static Case of(String file, int line, String field, String message, UnaryOperator<SampleFolder> spoil) {
        return new Case("stad/" + file, line, field, message, spoil);
    }
}
