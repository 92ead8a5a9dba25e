package nl.buurtpunt.server.guide;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.buurtpunt.protocol.content.Day;
import nl.buurtpunt.protocol.content.HoursException;
import nl.buurtpunt.protocol.content.OpeningHours;
import nl.buurtpunt.protocol.content.Texts;
import org.jspecify.annotations.Nullable;

/// Writes the plain YAML of content folders: one field a line, every value in quotes, so that no reader ever takes a
/// number, a date or "no" for something else than text.
final class YamlWriter {
    private final StringBuilder text = new StringBuilder();
    private final boolean flow;
    private boolean inItem;
    private boolean first = true;

    YamlWriter() {
        this(false);
    }

    private YamlWriter(boolean flow) {
        this.flow = flow;
    }

    /// Starts the next item of a list; the fields that follow are its own.
    YamlWriter item() {
        inItem = true;
        first = true;
        return this;
    }

    YamlWriter field(String name, @Nullable String value) {
        return value == null ? this : raw(name, quoted(value));
    }

    /// The Dutch of a text: other languages stand in files of their own.
    YamlWriter field(String name, @Nullable Texts texts) {
        return texts == null
                ? this
                : field(name, texts.in(WorkingGuide.SOURCE_LANGUAGE).orElse(""));
    }

    YamlWriter mark(String name, boolean value) {
        return value ? raw(name, "true") : this;
    }

    YamlWriter words(String name, List<String> words) {
        return raw(
                name,
                "[" + String.join(", ", words.stream().map(YamlWriter::quoted).toList()) + "]");
    }

    YamlWriter days(List<Day> days) {
        return words("days", days.stream().map(Fields::spell).toList());
    }

    YamlWriter hours(String name, List<OpeningHours> hours) {
        return list(
                name,
                hours,
                (line, it) -> line.days(it.days()).field("opens", it.opens()).field("closes", it.closes()));
    }

    YamlWriter exceptions(List<HoursException> exceptions) {
        return list(
                "hours-exceptions",
                exceptions,
                (line, it) -> line.field("date", it.date())
                        .mark("closed", it.closed())
                        .field("opens", it.opens())
                        .field("closes", it.closes()));
    }

    /// The Dutch of each; nothing for a list that is empty.
    YamlWriter texts(String name, List<Texts> texts) {
        return texts.isEmpty()
                ? this
                : words(
                        name,
                        texts.stream()
                                .map(it -> it.in(WorkingGuide.SOURCE_LANGUAGE).orElse(""))
                                .toList());
    }

    YamlWriter inside(String name, Consumer<YamlWriter> write) {
        var line = new YamlWriter(true);
        write.accept(line);
        return raw(name, "{" + line.text + "}");
    }

    <T> YamlWriter list(String name, List<T> items, BiConsumer<YamlWriter, T> write) {
        if (items.isEmpty()) {
            return this;
        }
        var lines = new StringBuilder();
        for (T item : items) {
            var line = new YamlWriter(true);
            write.accept(line, item);
            lines.append(inItem ? "\n    - {" : "\n  - {").append(line.text).append('}');
        }
        return raw(name, lines.toString());
    }

    String text() {
        return text.toString();
    }

    private YamlWriter raw(String name, String value) {
        if (flow) {
            text.append(first ? "" : ", ");
        } else if (inItem) {
            text.append(first ? "- " : "  ");
        }
        text.append(name)
                .append(value.startsWith("\n") ? ":" : ": ")
                .append(value)
                .append(flow ? "" : "\n");
        first = false;
        return this;
    }

    /// Double quotes, in which everything but the quote, the backslash and line breaks stands for itself.
    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
