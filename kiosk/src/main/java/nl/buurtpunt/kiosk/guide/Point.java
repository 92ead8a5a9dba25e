package nl.buurtpunt.kiosk.guide;

import java.util.List;

/// A place in a neighbourhood where a kiosk stands.
///
/// @param example made up to show how a point looks; always marked as such on screen and paper
/// @param district the part of the city it lies in; may be empty
public record Point(
        String id,
        boolean example,
        PointTexts texts,
        String district,
        Hours hours,
        List<Person> people,
        List<Contact> contacts) {
    public Point {
        people = List.copyOf(people);
        contacts = List.copyOf(contacts);
    }

    public Text name() {
        return texts.name();
    }

    /// The numbers and addresses that somebody confirmed, in the order of the guide.
    public List<Contact> confirmed() {
        return contacts.stream()
                .filter(contact -> contact.check().confidence().isConfirmed())
                .toList();
    }
}
