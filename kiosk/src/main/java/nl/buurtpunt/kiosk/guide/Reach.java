package nl.buurtpunt.kiosk.guide;

import java.util.List;

/// How and when a service can be reached, contacts in the order of the screen.
///
/// @param languagesSpoken language tags; empty when that is not known
public record Reach(List<Contact> contacts, Hours hours, List<String> languagesSpoken) {
    public Reach {
        contacts = List.copyOf(contacts);
        languagesSpoken = List.copyOf(languagesSpoken);
    }
}
