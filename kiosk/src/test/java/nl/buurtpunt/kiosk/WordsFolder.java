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
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// Reads `words/<language>.yaml` of a city folder for tests; a city without them has no words.
public final class WordsFolder {
    private WordsFolder() {}

    public static SearchWords of(Path city) {
        Map<String, Map<String, List<String>>> topics = new HashMap<>();
        Map<String, Map<String, List<String>>> services = new HashMap<>();
        for (Path file : files(city.resolve("words"))) {
            String language = file.getFileName().toString().replace(".yaml", "");
            for (Map<String, Object> item : items(file)) {
                boolean topic = item.get("topic") != null;
                (topic ? topics : services)
                        .computeIfAbsent((String) item.get(topic ? "topic" : "service"), _ -> new HashMap<>())
                        .put(language, strings(item.get("words")));
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

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Path file) {
        try {
            var asStrings =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            return (List<Map<String, Object>>) new Load(asStrings).loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings(Object words) {
        return ((List<?>) words).stream().map(String::valueOf).toList();
    }
}
