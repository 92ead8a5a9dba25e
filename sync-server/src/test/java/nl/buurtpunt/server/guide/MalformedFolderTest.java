package nl.buurtpunt.server.guide;

import static nl.buurtpunt.server.guide.Spoiled.in;
import static nl.buurtpunt.server.guide.Spoiled.spoilt;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.buurtpunt.server.guide.GuideImport.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are not what the folder is made of, and what is said about a folder with many faults.
class MalformedFolderTest {
    private static final String SCHULDHULP = "services/schuldhulp.yaml";
    private static final String AR = "texts/ar/alles.yaml";

    private final GuideImport imports = new GuideImport(new InMemoryGuideStore(), Spoiled.CLOCK);

    @ParameterizedTest
    @MethodSource({"yaml", "files"})
    void refusesNamingFileLineAndFieldAndChangesNothing(Spoiled it) {
        it.isRefused();
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

    static Stream<Spoiled> yaml() {
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
                spoilt(
                        "topics.yaml",
                        1,
                        "",
                        "must be a list (- ...), not fields",
                        it -> it.with("topics.yaml", "id: geld\n")),
                spoilt(
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
                spoilt(
                        "services/schuldhulp.yaml",
                        20,
                        "",
                        "a second document",
                        it -> it.appending(SCHULDHULP, "---\nid: x\n")),
                spoilt(
                        "sentences.yaml",
                        2,
                        "",
                        "YAML aliases (*name) are not allowed",
                        it -> it.with("sentences.yaml", BOMB)),
                spoilt(
                        "sentences.yaml",
                        1,
                        "",
                        "nested deeper",
                        it -> it.with("sentences.yaml", "a.b: " + "[".repeat(500) + "]".repeat(500))));
    }

    static Stream<Spoiled> files() {
        byte[] latin1 =
                SampleFolder.SCHULDHULP.replace("beslist.", "beslist één.").getBytes(StandardCharsets.ISO_8859_1);
        int at = new String(latin1, StandardCharsets.ISO_8859_1).indexOf("één");
        return Stream.of(
                spoilt(
                        SCHULDHULP,
                        16,
                        "",
                        "wrong encoding: not UTF-8 at byte " + at,
                        it -> it.with(SCHULDHULP, latin1)),
                spoilt(
                        SCHULDHULP,
                        1,
                        "",
                        "UTF-16 at byte 0",
                        it -> it.with(SCHULDHULP, SampleFolder.SCHULDHULP.getBytes(StandardCharsets.UTF_16))),
                spoilt(
                        SCHULDHULP,
                        1,
                        "",
                        "starts with a byte order mark",
                        it -> it.with(SCHULDHULP, "\uFEFF" + SampleFolder.SCHULDHULP)),
                spoilt(
                        SCHULDHULP,
                        6,
                        "",
                        "control character U+0000",
                        it -> it.replacing(SCHULDHULP, "\"Schuldhulp\"", "\"Schuld\0hulp\"")),
                spoilt("topics.yaml", 0, "", "the file is empty", it -> it.with("topics.yaml", "# niets\n")),
                spoilt(
                        "topics.yaml",
                        0,
                        "",
                        "file too large",
                        it -> it.with("topics.yaml", new byte[GuideLimits.FILE_BYTES + 1])),
                spoilt("logo.exe", 0, "", "unknown file", it -> it.with("logo.exe", "x")),
                spoilt("../geheim.yaml", 0, "", "not a file name", it -> it.withRaw("stad/../geheim.yaml", "x")),
                spoilt(
                        "services/.verborgen.yaml",
                        0,
                        "",
                        "not a file name",
                        it -> it.with("services/.verborgen.yaml", "x")),
                new Spoiled("sentences.yaml", 0, "", "the file is missing", it -> it.without("sentences.yaml")),
                new Spoiled(
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
}
