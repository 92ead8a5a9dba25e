package nl.buurtpunt.kiosk.guide;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Somebody who is at a point now.
///
/// @param until when they leave
public record Here(Person person, Optional<LocalTime> until) {
    /// Everybody who is there for certain: on a holiday, or a day on which the point has other hours, nobody wrote down
    /// who comes.
    public static List<Here> at(Point point, City city, Optional<LocalDateTime> now) {
        boolean ordinary =
                now.filter(it -> !point.hours().differOn(it.toLocalDate())).isPresent();
        if (!ordinary || !(Opening.at(point.hours(), city, now) instanceof Opening.Open)) {
            return List.of();
        }
        return point.people().stream()
                .flatMap(person -> there(person, city, now))
                .toList();
    }

    private static Stream<Here> there(Person person, City city, Optional<LocalDateTime> now) {
        Hours hours = new Hours(person.there(), List.of(), Text.none());
        return Opening.at(hours, city, now) instanceof Opening.Open open
                ? Stream.of(new Here(person, open.until()))
                : Stream.empty();
    }
}
