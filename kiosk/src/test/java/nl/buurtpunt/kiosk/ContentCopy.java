package nl.buurtpunt.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.Guide;

/// The content folder in a place where a test may do what a translator does: take texts away and add a language.
public final class ContentCopy {
    private static final Path CONTENT = Path.of("../provisioning/content");

    private final Path folder;

    private ContentCopy(Path folder) {
        this.folder = folder;
    }

    /// @param empty a folder of the test's own
    public static ContentCopy in(Path empty) {
        Path copy = empty.resolve("content");
        TestFiles.copy(CONTENT, copy);
        return new ContentCopy(copy);
    }

    /// As if nobody had translated these yet.
    public ContentCopy without(String language, String... fields) {
        for (String field : fields) {
            Pattern entry = Pattern.compile("- field: " + Pattern.quote(field) + "\n(?: .*\n)*");
            long found = translations(language).stream()
                    .filter(file -> {
                        String text = TestFiles.read(file);
                        String rest = entry.matcher(text).replaceAll("");
                        TestFiles.write(file, rest.isBlank() ? "[]\n" : rest);
                        return !rest.equals(text);
                    })
                    .count();
            if (found != 1) {
                throw new AssertionError(field + " was translated in " + found + " files");
            }
        }
        return this;
    }

    /// Adds the line to `city.yaml` that a new language needs.
    public ContentCopy withLanguage(String tag, String ownName) {
        Path city = folder.resolve("heerlen/city.yaml");
        TestFiles.write(
                city,
                TestFiles.read(city)
                        .replace("time-zone:", "  - {tag: " + tag + ", own-name: \"" + ownName + "\"}\ntime-zone:"));
        return this;
    }

    /// Adds a file.
    public ContentCopy withFile(String path, String text) {
        TestFiles.write(folder.resolve(path), text);
        return this;
    }

    public Guide guide() {
        return ContentFolder.at(folder);
    }

    private List<Path> translations(String language) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains("/texts/" + language + "/"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
