package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The named fields of one YAML mapping, all values as text. It knows which names were asked for, so whatever is left
/// over is an unknown field. A missing value is a problem and reads as an empty one: the reader goes on and finds more.
final class Fields {
    private final String file;
    private final Problems problems;
    private final int line;
    private final int problemsBefore;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();

    /// A value and the line it stands on.
    record Value(String text, int line) {}

    private Fields(String file, MappingNode mapping, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.line = lineOf(mapping);
        this.problemsBefore = problems.count();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem(lineOf(tuple.getKeyNode()), "", "the name of a field must be a word");
                continue;
            }
            Integer first = lines.putIfAbsent(key.getValue(), lineOf(key));
            if (first != null) {
                problem(lineOf(key), key.getValue(), "stands twice, first in line " + first);
            } else {
                nodes.put(key.getValue(), tuple.getValueNode());
            }
        }
    }

    static Optional<Fields> of(String file, Node node, Problems problems) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Fields(file, mapping, problems));
        }
        problems.add(new Place(file, lineOf(node)), "", "must be fields (name: value), not " + kindOf(node));
        return Optional.empty();
    }

    /// The items of a file that is a list of mappings.
    static List<Fields> listOf(String file, Node node, Problems problems) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(it -> of(file, it, problems))
                    .flatMap(Optional::stream)
                    .toList();
        }
        problems.add(new Place(file, lineOf(node)), "", "must be a list (- ...), not " + kindOf(node));
        return List.of();
    }

    Place place() {
        return new Place(file, line);
    }

    Place place(Value value) {
        return new Place(file, value.line());
    }

    int lineOf(String name) {
        return lines.getOrDefault(name, line);
    }

    /// All names in the file's order; for files whose field names are content themselves.
    List<String> names() {
        return List.copyOf(nodes.keySet());
    }

    Value required(String name) {
        Value value = optional(name);
        if (value == null && !nodes.containsKey(name)) {
            problem(line, name, "is missing");
        }
        return value == null ? new Value("", lineOf(name)) : value;
    }

    @Nullable
    Value optional(String name) {
        asked.add(name);
        Node node = nodes.get(name);
        return node == null ? null : scalar(name, node);
    }

    List<Value> list(String name) {
        var values = new ArrayList<Value>();
        for (Node item : items(name)) {
            Value value = scalar(name, item);
            if (value != null) {
                if (values.stream().anyMatch(it -> it.text().equals(value.text()))) {
                    problem(value.line(), name, "'" + value.text() + "' stands twice");
                }
                values.add(value);
            }
        }
        return values;
    }

    List<Fields> mappings(String name) {
        return items(name).stream()
                .map(it -> of(file, it, problems))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Fields> mapping(String name) {
        asked.add(name);
        Node node = nodes.get(name);
        if (node != null && !(node instanceof MappingNode)) {
            problem(lineOf(name), name, "must be fields (name: value), not " + kindOf(node));
            return Optional.empty();
        }
        return node == null ? Optional.empty() : of(file, node, problems);
    }

    boolean has(String name) {
        return nodes.containsKey(name);
    }

    /// A word out of an enum, written in lower case with dashes.
    <E extends Enum<E>> E word(Value value, String name, Class<E> type) {
        E[] allowed = type.getEnumConstants();
        for (E constant : allowed) {
            if (spell(constant).equals(value.text())) {
                return constant;
            }
        }
        if (!value.text().isEmpty()) {
            String words =
                    String.join(", ", Arrays.stream(allowed).map(Fields::spell).toList());
            problem(value.line(), name, "unknown value '" + value.text() + "'; allowed: " + words);
        }
        return allowed[0];
    }

    boolean truth(String name, boolean otherwise) {
        Value value = optional(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.text().equals("true") && !value.text().equals("false")) {
            problem(value.line(), name, "unknown value '" + value.text() + "'; allowed: true, false");
        }
        return value.text().equals("true");
    }

    static String spell(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void problem(Value value, String field, String message) {
        problem(value.line(), field, message);
    }

    void problem(int atLine, String field, String message) {
        problems.add(new Place(file, atLine), field, message);
    }

    /// Reports the fields nobody asked for.
    void refuseOthers() {
        for (String name : nodes.keySet()) {
            if (!asked.contains(name)) {
                problem(lineOf(name), name, "unknown field; allowed: " + String.join(", ", asked));
            }
        }
    }

    /// Makes the record, unless something in these fields was wrong. A record's own check is the last guard: what it
    /// finds is a problem too, never a crash.
    <T> Optional<T> make(Supplier<T> record) {
        refuseOthers();
        if (problems.count() > problemsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(record.get());
        } catch (IllegalArgumentException e) {
            problem(line, "", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<Node> items(String name) {
        asked.add(name);
        Node node = nodes.get(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(lineOf(name), name, "must be a list ([...]), not " + kindOf(node));
        return List.of();
    }

    private @Nullable Value scalar(String name, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            problem(lineOf(node), name, "must be text, not " + kindOf(node));
            return null;
        }
        String text = scalar.getValue();
        if (text.isBlank() || (scalar.isPlain() && (text.equals("~") || text.equals("null")))) {
            problem(lineOf(node), name, "has no value: give it one or leave the field out");
            return null;
        }
        return new Value(text, lineOf(node));
    }

    private static String kindOf(Node node) {
        return switch (node) {
            case SequenceNode sequence -> "a list";
            case MappingNode mapping -> "fields";
            default -> "text";
        };
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(it -> it.getLine() + 1).orElse(0);
    }
}
