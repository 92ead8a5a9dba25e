package nl.buurtpunt.protocol.letter;

import nl.buurtpunt.protocol.Limits;
import org.jspecify.annotations.Nullable;

/// How to reach the resident, when she wanted to say so: at least one of the three. Sealed apart from the text, so that
/// it can be deleted sooner.
public record LetterContact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {
    public LetterContact {
        name = PlainText.line("contact.name", name, Limits.CONTACT_CHARACTERS);
        phone = PlainText.line("contact.phone", phone, Limits.CONTACT_CHARACTERS);
        email = PlainText.line("contact.email", email, Limits.CONTACT_CHARACTERS);
        if (name == null && phone == null && email == null) {
            throw new IllegalArgumentException("contact has no name, phone or email");
        }
    }

    @Override
    public String toString() {
        return "LetterContact[not shown]";
    }
}
