package nl.buurtpunt.kiosk.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// JSON as plain maps, lists and strings, read by the streaming parser alone: binding to classes would cost a tenth
/// of the time the whole kiosk may take to start.
final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /// @throws tools.jackson.core.JacksonException when this is no JSON
    static Node read(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return new Node(value(parser, parser.nextToken()));
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            fields.put(name, value(parser, parser.nextToken()));
        }
        return fields;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return items;
    }

    /// A value whose parts may be missing: asking for what is not there gives the empty answer.
    record Node(@Nullable Object value) {
        Node at(String field) {
            return new Node(value instanceof Map<?, ?> fields ? fields.get(field) : null);
        }

        String text(String field) {
            return at(field).value instanceof String s ? s : "";
        }

        List<Node> list(String field) {
            return at(field).value instanceof List<?> items
                    ? items.stream().map(Node::new).toList()
                    : List.of();
        }

        Map<String, String> strings(String field) {
            Map<String, String> strings = new LinkedHashMap<>();
            if (at(field).value instanceof Map<?, ?> fields) {
                fields.forEach((key, text) -> strings.put(String.valueOf(key), String.valueOf(text)));
            }
            return strings;
        }
    }
}
