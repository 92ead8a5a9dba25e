package nl.buurtpunt.kiosk.watch;

import java.time.Duration;
import java.util.Optional;

/// What the last check of the card found.
public sealed interface CardHealth {
    /// Not checked yet.
    record Unknown() implements CardHealth {}

    record Sound(Duration took) implements CardHealth {}

    /// It works, but cards become slow before they die.
    record Slow(Duration took) implements CardHealth {}

    /// It gives back other bytes than it was given.
    record Wrong() implements CardHealth {}

    /// It takes nothing any more, as cards do at the end of their life.
    record ReadOnly() implements CardHealth {}

    record Full() implements CardHealth {}

    record Failing(String reason) implements CardHealth {}

    default Optional<Finding> finding() {
        return switch (this) {
            case Unknown _, Sound _ -> Optional.empty();
            case Slow(Duration took) -> Optional.of(Finding.of("C1", took.toMillis() + " ms"));
            case Wrong _ -> Optional.of(Finding.of("C2", ""));
            case ReadOnly _ -> Optional.of(Finding.of("C3", ""));
            case Full _ -> Optional.of(Finding.of("C4", ""));
            case Failing(String reason) -> Optional.of(Finding.of("C5", reason));
        };
    }
}
