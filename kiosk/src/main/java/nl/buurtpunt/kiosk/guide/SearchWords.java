package nl.buurtpunt.kiosk.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// People's own words for topics and services, "huur niet betalen" for a debt service: what residents type and no
/// official text says. Search finds by them; they are never shown.
///
/// @param topics topic id -> language tag -> words
/// @param services service id -> language tag -> words
public record SearchWords(
        Map<String, Map<String, List<String>>> topics, Map<String, Map<String, List<String>>> services) {
    /// The words of a guide that has none.
    public static final SearchWords NONE = new SearchWords(Map.of(), Map.of());

    public SearchWords {
        topics = copy(topics);
        services = copy(services);
    }

    /// Words by language tag; empty for a topic without any.
    public Map<String, List<String>> ofTopic(String id) {
        return topics.getOrDefault(id, Map.of());
    }

    /// Words by language tag; empty for a service without any.
    public Map<String, List<String>> ofService(String id) {
        return services.getOrDefault(id, Map.of());
    }

    private static Map<String, Map<String, List<String>>> copy(Map<String, Map<String, List<String>>> words) {
        Map<String, Map<String, List<String>>> copy = new HashMap<>();
        words.forEach((id, byLanguage) -> {
            Map<String, List<String>> own = new HashMap<>();
            byLanguage.forEach((tag, said) -> own.put(tag, List.copyOf(said)));
            copy.put(id, Map.copyOf(own));
        });
        return Map.copyOf(copy);
    }
}
