package nl.buurtpunt.kiosk.simulator;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What a visit found: what held, what did not, and how long things took.
final class VisitReport {
    private final List<String> held = new ArrayList<>();
    private final List<String> notHeld = new ArrayList<>();
    private final List<Long> languageSwitches = new ArrayList<>();
    private int pictures;

    void expect(String what, boolean holds) {
        (holds ? held : notHeld).add(what);
    }

    void languageSwitch(long milliseconds) {
        languageSwitches.add(milliseconds);
    }

    void picture() {
        pictures++;
    }

    boolean allHeld() {
        return notHeld.isEmpty();
    }

    List<String> notHeld() {
        return List.copyOf(notHeld);
    }

    void write(Path file, long startMilliseconds, Hands hands, int slips, List<String> layoutProblems)
            throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer writer = Files.newBufferedWriter(file);
                JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), writer)) {
            json.writeStartObject();
            json.writeNumberProperty("startMilliseconds", startMilliseconds);
            json.writeName("languageSwitchMilliseconds");
            json.writeStartObject();
            List<Long> sorted = languageSwitches.stream().sorted().toList();
            json.writeNumberProperty("median", sorted.isEmpty() ? -1 : sorted.get(sorted.size() / 2));
            json.writeNumberProperty("longest", sorted.isEmpty() ? -1 : sorted.getLast());
            json.writeNumberProperty("count", sorted.size());
            json.writeEndObject();
            json.writeNumberProperty("pictures", pictures);
            json.writeNumberProperty("slips", slips);
            json.writeNumberProperty("taps", hands.taps());
            json.writeNumberProperty("keys", hands.keys());
            json.writeNumberProperty("held", held.size());
            strings(json, "notHeld", notHeld);
            strings(json, "layoutProblems", layoutProblems);
            strings(json, "expectations", held);
            json.writeEndObject();
        }
    }

    private static void strings(JsonGenerator json, String name, List<String> strings) {
        json.writeName(name);
        json.writeStartArray();
        strings.forEach(json::writeString);
        json.writeEndArray();
    }
}
