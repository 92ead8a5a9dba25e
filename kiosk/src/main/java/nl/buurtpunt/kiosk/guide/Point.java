package nl.buurtpunt.kiosk.guide;

import java.util.List;

/// A place in a neighbourhood where a kiosk stands.
///
/// @param example made up to show how a point looks; always marked as such on screen and paper
public record Point(
        String id,
        boolean example,
        Text name,
        String district,
        Hours hours,
        List<Person> people,
        List<Contact> contacts) {
    public Point {
        people = List.copyOf(people);
        contacts = List.copyOf(contacts);
    }
}
