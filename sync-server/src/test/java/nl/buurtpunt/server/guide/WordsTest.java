package nl.buurtpunt.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.content.WordsEntry;
import org.junit.jupiter.api.Test;

/// People's own words on their way from the folder into a release and back.
class WordsTest {
    @Test
    void becomeOneEntryPerLanguage() {
        List<WordsEntry> words = SampleFolder.good().guide().all(WordsEntry.class);
        assertThat(words).extracting(WordsEntry::id).containsExactly("ar", "nl");
        assertThat(words.getLast().topics()).containsOnlyKeys("geld");
        assertThat(words.getLast().topics().get("geld")).containsExactly("rood staan", "huur niet betalen");
        assertThat(words.getLast().services().get("schuldhulp")).containsExactly("deurwaarder", "schulden");
    }

    @Test
    void areLeftOutByACityThatHasNone() {
        WorkingGuide guide = SampleFolder.good()
                .without("words/nl.yaml")
                .without("words/ar.yaml")
                .guide();
        assertThat(guide.all(WordsEntry.class)).isEmpty();
        assertThat(FolderWriter.write(guide).keySet()).noneMatch(it -> it.startsWith("words/"));
    }

    @Test
    void standInMoreThanOneFolder() {
        SampleFolder folder = SampleFolder.good().withRaw("wijk/words/nl.yaml", "- {topic: wonen, words: [huis]}\n");
        assertThat(folder.guide().all(WordsEntry.class).getLast().topics()).containsOnlyKeys("geld", "wonen");
    }

    @Test
    void putNoServiceUnderATopic() {
        SampleFolder folder = SampleFolder.good()
                .appending("topics.yaml", "- {id: leeg, icon: coins, name: \"Leeg\"}\n")
                .appending("words/nl.yaml", "- {topic: leeg, words: [niets]}\n");
        assertThat(FolderReader.read(folder.files()))
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        it -> assertThat(it.problems())
                                .extracting(GuideProblem::message)
                                .containsExactly("topic 'leeg' has no services"));
    }

    @Test
    void areSpreadOverPartsThatEachFitTheWireAndComeBackAsOneFile() {
        SampleFolder folder = many(200, 150);
        List<WordsEntry> parts = folder.guide().all(WordsEntry.class).stream()
                .filter(it -> it.language().equals("nl"))
                .toList();
        assertThat(parts).extracting(WordsEntry::id).startsWith("nl", "nl-2").hasSizeLessThan(WordsEntry.MOST_PARTS);
        assertThat(parts).allSatisfy(it -> assertThat(EntryCodec.write(it)).hasSizeLessThan(Limits.ENTRY_BYTES));
        assertThat(parts.stream().flatMap(it -> it.services().keySet().stream()))
                .hasSize(201)
                .doesNotHaveDuplicates();

        SortedMap<String, byte[]> files = new TreeMap<>();
        FolderWriter.write(folder.guide()).forEach((path, bytes) -> files.put("geschreven/" + path, bytes));
        assertThat(files).containsKey("geschreven/words/nl.yaml").doesNotContainKey("geschreven/words/nl-2.yaml");
        var again = (ReadResult.Good) FolderReader.read(files);
        assertThat(again.guide().assemble()).isEqualTo(folder.guide().assemble());
    }

    @Test
    void areRefusedWhereNoReleaseHoldsThem() {
        assertThat(FolderReader.read(many(350, 199).files()))
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        it -> assertThat(it.problems())
                                .extracting(GuideProblem::toString)
                                .containsExactly(
                                        "stad/words/nl.yaml:1: words: too many words in nl: they do not fit a release"));
    }

    /// So many more services with so many words each.
    private static SampleFolder many(int services, int words) {
        SampleFolder folder = SampleFolder.good();
        var lines = new ArrayList<String>(List.of(SampleFolder.WORDS.strip()));
        String some = String.join(
                ", ", IntStream.range(0, words).mapToObj(it -> "woord" + it).toList());
        for (int i = 0; i < services; i++) {
            String id = "dienst-" + i;
            folder.with("services/" + id + ".yaml", SampleFolder.WOONHULP.replace("woonhulp", id));
            lines.add("- {service: " + id + ", words: [" + some + "]}");
        }
        return folder.with("words/nl.yaml", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
