package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// A subject on the home screen; topics stand there by rising position.
public record TopicEntry(
        String id,
        int position,
        String icon,
        Texts name,
        @Nullable Texts sentence) implements Entry {
    public TopicEntry {
        Checked.id("topic.id", id);
        Checked.filled("topic.icon", icon);
        Checked.present("topic.name", name);
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.TOPIC;
    }
}
