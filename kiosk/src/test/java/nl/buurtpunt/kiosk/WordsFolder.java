package nl.buurtpunt.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.SearchWords;

/// Reads `words/<language>.yaml` of a city folder for tests; a city without them has no words.
final class WordsFolder {
    private WordsFolder() {}

    static SearchWords of(Path city) {
        Map<String, Map<String, List<String>>> topics = new HashMap<>();
        Map<String, Map<String, List<String>>> services = new HashMap<>();
        for (Path file : files(city.resolve("words"))) {
            String language = file.getFileName().toString().replace(".yaml", "");
            for (Map<String, Object> item : ContentFolder.list(ContentFolder.load(file))) {
                boolean topic = item.get("topic") != null;
                (topic ? topics : services)
                        .computeIfAbsent((String) item.get(topic ? "topic" : "service"), _ -> new HashMap<>())
                        .put(language, ContentFolder.strings(item.get("words")));
            }
        }
        return new SearchWords(topics, services);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
