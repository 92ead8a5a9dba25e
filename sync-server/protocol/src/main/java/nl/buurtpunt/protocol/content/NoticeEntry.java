package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// Something residents should know, for as long as it holds.
///
/// @param example made up to show how a notice looks; marked so on the screen
/// @param from the first day it is shown; absent means from now on
/// @param until the last day it is shown; absent means until a release leaves it out
/// @param topic where a resident finds help with it
public record NoticeEntry(
        String id,
        boolean example,
        Audience audience,
        Texts title,
        Texts text,
        @Nullable String from,
        @Nullable String until,
        @Nullable String topic)
        implements Entry {
    public NoticeEntry {
        Checked.id("notice.id", id);
        Checked.present("notice.audience", audience);
        Checked.present("notice.title", title);
        Checked.present("notice.text", text);
        Checked.period("notice", from, until);
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.NOTICE;
    }
}
