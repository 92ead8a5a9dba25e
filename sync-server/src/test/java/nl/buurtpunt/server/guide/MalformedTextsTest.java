package nl.buurtpunt.server.guide;

import static nl.buurtpunt.server.guide.Spoiled.in;
import static nl.buurtpunt.server.guide.Spoiled.spoilt;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What residents read, its translations, and the words by which they search.
class MalformedTextsTest {
    private static final String SCHULDHULP = "services/schuldhulp.yaml";
    private static final String LONG_KEY = "home." + "x".repeat(100);
    private static final String WORDS = "words/nl.yaml";
    private static final String AR = "texts/ar/alles.yaml";

    @ParameterizedTest
    @MethodSource({"texts", "translations", "words"})
    void refusesNamingFileLineAndFieldAndChangesNothing(Spoiled it) {
        it.isRefused();
    }

    static Stream<Spoiled> texts() {
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

    static Stream<Spoiled> translations() {
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
                spoilt(
                        "texts/pl/alles.yaml",
                        0,
                        "",
                        "unknown language 'pl'; city.yaml has: nl, ar, en",
                        it -> it.with("texts/pl/alles.yaml", "- {field: x}\n")),
                spoilt(
                        "texts/nl/alles.yaml",
                        0,
                        "",
                        "Dutch is the source text",
                        it -> it.with("texts/nl/alles.yaml", "- {field: x}\n")));
    }

    static Stream<Spoiled> words() {
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
                spoilt(
                        WORDS,
                        4,
                        "topic",
                        "'geld' has words twice, first in stad/words/nl.yaml:1",
                        it -> it.appending(WORDS, "- {topic: geld, words: [arm]}\n")),
                spoilt(
                        "words/pl.yaml",
                        0,
                        "",
                        "unknown language 'pl'; city.yaml has: nl, ar, en",
                        it -> it.with("words/pl.yaml", SampleFolder.WORDS)),
                spoilt("words/nl.yaml", 1, "", "must be a list", it -> it.with(WORDS, "geld: [arm]\n")),
                spoilt("words/nl/geld.yaml", 0, "", "unknown file", it -> it.with("words/nl/geld.yaml", "- {}\n")));
    }

    private static String manyWords(int count) {
        return String.join(
                ", ", IntStream.range(0, count).mapToObj(it -> "w" + it).toList());
    }
}
