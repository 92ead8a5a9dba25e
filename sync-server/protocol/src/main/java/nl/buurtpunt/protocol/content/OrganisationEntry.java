package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// An organisation that helps; its website is a reference to a contact.
public record OrganisationEntry(
        String id, Texts name, @Nullable String website) implements Entry {
    public OrganisationEntry {
        Checked.id("organisation.id", id);
        Checked.present("organisation.name", name);
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.ORGANISATION;
    }
}
