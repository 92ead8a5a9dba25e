package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.protocol.Checked;

/// The sentences of the interface in one language: one entry per language, so that publishing one cannot change
/// another.
public record SentencesEntry(String language, SortedMap<String, String> sentences) implements Entry {
    public SentencesEntry {
        Checked.id("sentences.language", language);
        var copy = new TreeMap<String, String>(Checked.present("sentences.sentences", sentences));
        copy.forEach((key, sentence) -> Checked.filled("sentence " + key, sentence));
        sentences = Collections.unmodifiableSortedMap(copy);
    }

    @Override
    @JsonIgnore
    public String id() {
        return language;
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.SENTENCES;
    }
}
