package nl.buurtpunt.kiosk.guide;

import java.util.List;

/// Somebody who is at a point at fixed hours, known by what they do and never by name.
public record Person(Text function, List<Hours.Span> there) {
    public Person {
        there = List.copyOf(there);
    }
}
