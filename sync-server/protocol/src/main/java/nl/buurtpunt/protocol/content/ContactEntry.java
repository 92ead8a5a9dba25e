package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// A way to reach someone. It exists once and is referred to, so one edit mends every page in every language.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContactEntry.Phone.class, name = "phone"),
    @JsonSubTypes.Type(value = ContactEntry.Address.class, name = "address"),
    @JsonSubTypes.Type(value = ContactEntry.Web.class, name = "web"),
    @JsonSubTypes.Type(value = ContactEntry.Email.class, name = "email")
})
public sealed interface ContactEntry extends Entry {
    ContactSource source();

    @Override
    @JsonIgnore
    default EntryKind kind() {
        return EntryKind.CONTACT;
    }

    /// A number as people write it, with its spaces ("14 045").
    record Phone(
            String id,
            String number,
            CallCost cost,
            @JsonUnwrapped ContactSource source) implements ContactEntry {
        public Phone {
            Checked.id("contact.id", id);
            Checked.filled("contact.number", number);
            cost = cost == null ? CallCost.UNKNOWN : cost;
            Checked.present("contact.source", source);
        }
    }

    /// A place to go to. A postcode nobody confirmed is left out.
    record Address(
            String id,
            String street,
            @Nullable String postcode,
            String place,
            @JsonUnwrapped ContactSource source) implements ContactEntry {
        public Address {
            Checked.id("contact.id", id);
            Checked.filled("contact.street", street);
            Checked.filled("contact.place", place);
            Checked.present("contact.source", source);
        }
    }

    /// A page on the web.
    record Web(String id, String url, @JsonUnwrapped ContactSource source) implements ContactEntry {
        public Web {
            Checked.id("contact.id", id);
            Checked.filled("contact.url", url);
            Checked.present("contact.source", source);
        }
    }

    /// An e-mail address.
    record Email(String id, String address, @JsonUnwrapped ContactSource source) implements ContactEntry {
        public Email {
            Checked.id("contact.id", id);
            Checked.filled("contact.address", address);
            Checked.present("contact.source", source);
        }
    }
}
