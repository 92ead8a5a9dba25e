package nl.buurtpunt.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.content.TopicEntry;
import nl.buurtpunt.protocol.content.WordsEntry;
import org.junit.jupiter.api.Test;

/// A language is added to the real folder by adding files, in whatever letters, and so is plain Dutch.
class NewLanguageImportTest {
    private static final Path CONTENT = Path.of("..", "provisioning", "content");
    private static final List<Path> FOLDERS = List.of(CONTENT.resolve("heerlen"), CONTENT.resolve("heerlen-voorbeeld"));
    private static final String UKRAINIAN = """
            - field: sentence/home.title
              nl: "Waarmee kunnen we u helpen?"
              uk: "Чим ми можемо вам допомогти?"
            - field: topic/wonen/name
              nl: "Wonen"
              uk: "Житло"
            """;
    private static final String PLAIN_DUTCH = """
            - field: sentence/home.title
              nl: "Waarmee kunnen we u helpen?"
              nl-gewoon: "Wat zoekt u?"
            """;

    @Test
    void isImportedPublishedAndCounted() {
        WorkingGuide guide = read(withTwoLanguages());
        var state = new TranslationState(guide);
        List<Entry> release = guide.assemble();

        assertThat(state.languages()).containsExactly("en", "ar", "tr", "de", "pl", "uk", "nl-gewoon");
        assertThat(state.missing("nl-gewoon"))
                .hasSize(state.missing("uk").size() + 1)
                .contains("topic/wonen/name");
        assertThat(state.missing("uk")).doesNotContain("topic/wonen/name").hasSizeGreaterThan(800);
        assertThat(state.table())
                .anyMatch(it -> it.matches("uk +2 +[0-9]+ +0"))
                .anyMatch(it -> it.matches("nl-gewoon +1 +[0-9]+ +0"));
        assertThat(release)
                .filteredOn(SentencesEntry.class::isInstance)
                .extracting(it -> ((SentencesEntry) it).language())
                .contains("uk", "nl-gewoon");
        assertThat(release)
                .filteredOn(it -> it instanceof TopicEntry topic && topic.id().equals("wonen"))
                .allSatisfy(it -> assertThat(((TopicEntry) it).name().in("uk")).contains("Житло"))
                .hasSize(1);
        assertThat(release)
                .filteredOn(WordsEntry.class::isInstance)
                .extracting(it -> ((WordsEntry) it).language())
                .contains("uk");
    }

    @Test
    void leavesTheOtherLanguagesAsTheyWere() {
        var before = new TranslationState(read(FolderFiles.take(FOLDERS).bytesByPath()));
        var after = new TranslationState(read(withTwoLanguages()));

        for (String language : before.languages()) {
            assertThat(after.missing(language)).isEqualTo(before.missing(language));
            assertThat(after.stale(language)).isEqualTo(before.stale(language));
        }
    }

    private static SortedMap<String, byte[]> withTwoLanguages() {
        SortedMap<String, byte[]> files = FolderFiles.take(FOLDERS).bytesByPath();
        String city = files.keySet().stream()
                .filter(path -> path.endsWith("city.yaml"))
                .findFirst()
                .orElseThrow();
        String folder = city.substring(0, city.length() - "city.yaml".length());
        String languages = "  - {tag: uk, own-name: Українська}\n  - {tag: nl-gewoon, own-name: Gewone woorden}\n";
        String text = new String(files.get(city), StandardCharsets.UTF_8);
        put(files, city, text.replace("time-zone:", languages + "time-zone:"));
        put(files, folder + "texts/uk/some.yaml", UKRAINIAN);
        put(files, folder + "texts/nl-gewoon/some.yaml", PLAIN_DUTCH);
        put(files, folder + "words/uk.yaml", "- {service: schuldhulpverlening-heerlen, words: [борги]}\n");
        return files;
    }

    private static void put(SortedMap<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static WorkingGuide read(SortedMap<String, byte[]> files) {
        return switch (FolderReader.read(files)) {
            case ReadResult.Good good -> good.guide();
            case ReadResult.Refused refused ->
                throw new AssertionError(String.join(
                        "\n",
                        refused.problems().stream().map(GuideProblem::toString).toList()));
        };
    }
}
