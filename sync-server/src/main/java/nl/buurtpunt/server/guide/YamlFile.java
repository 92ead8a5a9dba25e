package nl.buurtpunt.server.guide;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// One file as a tree of YAML nodes. The clever parts of YAML (anchors, aliases, tags, several documents) are refused
/// before a tree is made: nobody needs them to write a guide, and they are how a small file becomes a large one.
final class YamlFile {
    private final String file;
    private final Problems problems;
    private final LoadSettings settings;

    private YamlFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(0)
                .setAllowRecursiveKeys(false)
                .setCodePointLimit(GuideLimits.FILE_BYTES)
                .build();
    }

    static Optional<Node> parse(String file, String text, Problems problems) {
        return new YamlFile(file, problems).parse(text);
    }

    private Optional<Node> parse(String text) {
        try {
            if (!isPlain(text)) {
                return Optional.empty();
            }
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                problems.add(new Place(file, 0), "", "the file is empty");
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            problems.add(place(e.getProblemMark()), "", "not YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(new Place(file, 0), "", "not YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private boolean isPlain(String text) {
        int before = problems.count();
        int documents = 0;
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof DocumentStartEvent && ++documents == 2) {
                refuse(event, "a second document (\"---\") in one file");
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > GuideLimits.NESTING) {
                refuse(event, "nested deeper than " + GuideLimits.NESTING + " levels");
                return false;
            }
            if (event instanceof AliasEvent) {
                refuse(event, "YAML aliases (*name) are not allowed: write the value out");
                return false; // one is enough: a bomb is made of nothing else
            } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                refuse(event, "YAML anchors (&name) are not allowed: write the value out");
            }
            if (hasTag(event)) {
                refuse(event, "YAML tags (!name) are not allowed: every value is text");
            }
        }
        return problems.count() == before;
    }

    private static boolean hasTag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case CollectionStartEvent collection -> collection.getTag().isPresent();
            default -> false;
        };
    }

    private void refuse(Event event, String message) {
        problems.add(place(event.getStartMark()), "", message);
    }

    private Place place(Optional<Mark> mark) {
        return new Place(file, mark.map(it -> it.getLine() + 1).orElse(0));
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
