package nl.buurtpunt.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.ServiceEntry;
import nl.buurtpunt.protocol.content.TopicEntry;
import org.junit.jupiter.api.Test;

/// The real content of the house: it must import cleanly, and survive being written and read again.
class HeerlenContentTest {
    private static final Path CONTENT = Path.of("..", "provisioning", "content");
    private static final List<Path> FOLDERS = List.of(CONTENT.resolve("heerlen"), CONTENT.resolve("heerlen-voorbeeld"));

    @Test
    void importsCleanly() {
        WorkingGuide guide = heerlen();
        assertThat(guide.all(ServiceEntry.class)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(guide.all(TopicEntry.class)).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void isTheSameGuideAfterWritingAndReadingIt() {
        WorkingGuide guide = heerlen();
        SortedMap<String, byte[]> files = new TreeMap<>();
        FolderWriter.write(guide).forEach((path, bytes) -> files.put("written/" + path, bytes));
        WorkingGuide again = good(FolderReader.read(files));
        assertThat(again.assemble()).isEqualTo(guide.assemble());
        assertThat(again.validDays()).isEqualTo(guide.validDays());
        assertThat(entries(again)).isEqualTo(entries(guide));
        assertThat(again.translations().stream()
                        .map(it -> List.of(it.field(), it.language(), it.text(), it.pin()))
                        .toList())
                .isEqualTo(guide.translations().stream()
                        .map(it -> List.of(it.field(), it.language(), it.text(), it.pin()))
                        .toList());
    }

    private static WorkingGuide heerlen() {
        FolderFiles.Taken taken = FolderFiles.take(FOLDERS);
        assertThat(taken.problems()).isEmpty();
        return good(FolderReader.read(taken.bytesByPath()));
    }

    private static List<Entry> entries(WorkingGuide guide) {
        return guide.entries().stream().map(WorkingGuide.GuideEntry::entry).toList();
    }

    private static WorkingGuide good(ReadResult result) {
        if (result instanceof ReadResult.Refused refused) {
            throw new AssertionError(String.join(
                    "\n",
                    refused.problems().stream().map(GuideProblem::toString).toList()));
        }
        return ((ReadResult.Good) result).guide();
    }
}
