package nl.buurtpunt.kiosk.guide;

import java.util.List;
import java.util.Optional;

/// An organisation's help for a need: what a resident comes to the kiosk for.
public record Service(
        String id,
        Filing filing,
        Organisation organisation,
        ServiceTexts texts,
        Reach reach,
        Optional<NextStep> nextStep,
        Check check) {

    /// Its name, in one to four words.
    public Text name() {
        return texts.name();
    }

    /// The one plain sentence that says what the help is.
    public Text sentence() {
        return texts.sentence();
    }

    /// Numbers that may be shown: the confirmed ones only.
    public List<Contact.Phone> phones() {
        return shown(Contact.Phone.class);
    }

    /// Addresses that may be shown: the confirmed ones only.
    public List<Contact.Address> addresses() {
        return shown(Contact.Address.class);
    }

    /// Websites, confirmed or not: a website shows by itself who is behind it.
    public List<Contact.Web> websites() {
        return all(Contact.Web.class);
    }

    /// E-mail addresses.
    public List<Contact.Email> emails() {
        return all(Contact.Email.class);
    }

    /// Whether a resident must ask at the desk because there is no number that is known to be right.
    public boolean askStaff() {
        return phones().isEmpty();
    }

    /// The check whose date is shown, on screen and on paper alike. The number is what must be right: its own date
    /// counts, and only without one that of the service.
    public Check numberCheck() {
        return phones().stream().map(Contact.Phone::check).findFirst().orElse(check);
    }

    private <C extends Contact> List<C> shown(Class<C> kind) {
        return all(kind).stream()
                .filter(c -> c.check().confidence().isConfirmed())
                .toList();
    }

    private <C extends Contact> List<C> all(Class<C> kind) {
        return reach.contacts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
