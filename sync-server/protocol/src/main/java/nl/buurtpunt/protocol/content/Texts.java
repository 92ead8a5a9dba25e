package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.Checked;

/// One human text in every language it exists in: language tag to text, sorted by tag.
public record Texts(@JsonValue SortedMap<String, String> values) {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public Texts {
        var copy = new TreeMap<String, String>();
        Checked.present("text", values).forEach((language, text) -> {
            if (!TAG.matcher(language).matches()) {
                throw new IllegalArgumentException("not a language tag: " + language);
            }
            copy.put(language, Checked.filled("text in " + language, text));
        });
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("text in no language");
        }
        values = Collections.unmodifiableSortedMap(copy);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Texts of(Map<String, String> values) {
        return new Texts(new TreeMap<>(values));
    }

    public static Texts dutch(String text) {
        return of(Map.of("nl", text));
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(values.get(language));
    }
}
