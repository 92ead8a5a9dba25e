package nl.buurtpunt.server.guide;

import java.util.Optional;
import nl.buurtpunt.protocol.content.CallCost;
import nl.buurtpunt.protocol.content.Confidence;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.ContactSource;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.server.guide.Fields.Value;
import org.jspecify.annotations.Nullable;

/// Reads one contact. A number, address or e-mail nobody confirmed is refused: it would be shown to someone in need.
final class ContactReader {
    private final Draft draft;

    ContactReader(Draft draft) {
        this.draft = draft;
    }

    private enum Kind {
        PHONE,
        ADDRESS,
        WEB,
        EMAIL
    }

    void read(Fields fields) {
        Value id = fields.required("id");
        draft.declare(EntryKind.CONTACT, fields, id);
        Value kindValue = fields.required("kind");
        Kind kind = fields.word(kindValue, "kind", Kind.class);
        if (!kindValue.text().equals(Fields.spell(kind))) {
            return; // the kind decides which fields there are: nothing more can be said of this one
        }
        ContactSource source = source(fields, kind);
        draft.add(
                fields.place(),
                switch (kind) {
                    case PHONE -> phone(fields, id, source);
                    case ADDRESS -> address(fields, id, source);
                    case WEB -> web(fields, id, source);
                    case EMAIL -> email(fields, id, source);
                });
    }

    private ContactSource source(Fields fields, Kind kind) {
        Value confidence = fields.required("confidence");
        Confidence sure = fields.word(confidence, "confidence", Confidence.class);
        boolean confirmed = sure == Confidence.VERIFIED || sure == Confidence.WELL_KNOWN;
        if (kind != Kind.WEB && !confirmed) {
            fields.problem(
                    confidence,
                    "confidence",
                    "a contact of kind " + Fields.spell(kind) + " with confidence '" + confidence.text()
                            + "' is never shown: confirm it or leave it out");
        }
        Value checked = fields.required("checked");
        draft.check(fields, checked, "checked", Forms.checked(checked.text()));
        Value from = fields.required("source");
        boolean toBeChecked = fields.truth("to-be-checked", false);
        String date = checked.text().isEmpty() ? Forms.UNKNOWN : checked.text();
        return new ContactSource(from.text(), date, sure, toBeChecked);
    }

    private Optional<? extends ContactEntry> phone(Fields fields, Value id, ContactSource source) {
        Value number = fields.required("number");
        draft.check(fields, number, "number", Forms.phone(number.text()));
        @Nullable Value cost = fields.optional("cost");
        CallCost callCost = cost == null ? CallCost.UNKNOWN : fields.word(cost, "cost", CallCost.class);
        return fields.make(() -> new ContactEntry.Phone(id.text(), number.text(), callCost, source));
    }

    private Optional<? extends ContactEntry> address(Fields fields, Value id, ContactSource source) {
        String street = draft.plain(fields, "street");
        @Nullable Value postcode = fields.optional("postcode");
        if (postcode != null) {
            draft.check(fields, postcode, "postcode", Forms.postcode(postcode.text()));
        }
        String place = draft.plain(fields, "place");
        return fields.make(() ->
                new ContactEntry.Address(id.text(), street, postcode == null ? null : postcode.text(), place, source));
    }

    private Optional<? extends ContactEntry> web(Fields fields, Value id, ContactSource source) {
        Value url = fields.required("url");
        draft.check(fields, url, "url", Forms.url(url.text()));
        return fields.make(() -> new ContactEntry.Web(id.text(), url.text(), source));
    }

    private Optional<? extends ContactEntry> email(Fields fields, Value id, ContactSource source) {
        Value address = fields.required("address");
        draft.check(fields, address, "address", Forms.email(address.text()));
        return fields.make(() -> new ContactEntry.Email(id.text(), address.text(), source));
    }
}
