package nl.buurtpunt.kiosk.guide;

import java.util.List;

/// Somebody who is at a point at fixed hours, known by what they do and never by name.
///
/// @param note what else a resident should know of them; may be empty
public record Person(Text function, List<Hours.Span> there, Text note) {
    public Person {
        there = List.copyOf(there);
    }
}
