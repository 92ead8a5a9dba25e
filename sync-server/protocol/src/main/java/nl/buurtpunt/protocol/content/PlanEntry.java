package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// What the city wants to do, and what residents can say of it.
///
/// @param example made up to show how a plan looks; marked so on the screen
/// @param from the first day it is shown
/// @param until the last day it is shown
/// @param reactUntil the last day on which a resident can react; absent when nobody set one
/// @param decides who decides about it
/// @param stage how far it is
/// @param topic where a resident finds help with what it is about
public record PlanEntry(
        String id,
        boolean example,
        Audience audience,
        Texts title,
        Texts text,
        @Nullable String from,
        @Nullable String until,
        @Nullable String reactUntil,
        Texts decides,
        @Nullable Texts stage,
        @Nullable String topic)
        implements Entry {
    public PlanEntry {
        Checked.id("plan.id", id);
        Checked.present("plan.audience", audience);
        Checked.present("plan.title", title);
        Checked.present("plan.text", text);
        Checked.period("plan", from, until);
        if (reactUntil != null) {
            Checked.date("plan.reactUntil", reactUntil);
        }
        Checked.present("plan.decides", decides);
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.PLAN;
    }
}
