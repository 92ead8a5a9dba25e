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
        try (Stream<Path> files = Files.walk(CONTENT)) {
            Files.createDirectories(empty);
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        empty.resolve("content")
                                .resolve(CONTENT.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ContentCopy(empty.resolve("content"));
    }

    /// As if nobody had translated these yet.
    public ContentCopy without(String language, String... fields) {
        for (String field : fields) {
            Pattern entry = Pattern.compile("- field: " + Pattern.quote(field) + "\n(?: .*\n)*");
            long found = translations(language).stream()
                    .filter(file -> {
                        String text = read(file);
                        String rest = entry.matcher(text).replaceAll("");
                        write(file, rest.isBlank() ? "[]\n" : rest);
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
        write(
                city,
                read(city).replace("time-zone:", "  - {tag: " + tag + ", own-name: \"" + ownName + "\"}\ntime-zone:"));
        return this;
    }

    /// Adds a file.
    public ContentCopy withFile(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(folder.resolve(path), text);
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
