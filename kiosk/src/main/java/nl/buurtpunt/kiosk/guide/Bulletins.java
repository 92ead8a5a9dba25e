package nl.buurtpunt.kiosk.guide;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that is new in the city, and what of it is for a place and a moment.
public record Bulletins(List<Bulletin> all) {
    /// Nothing is new.
    public static final Bulletins NONE = new Bulletins(List.of());

    public Bulletins {
        all = List.copyOf(all);
    }

    /// What those who stand here should read: notices (the newest first), events (the next first), plans (the most
    /// urgent first).
    ///
    /// @param here where this kiosk stands, when that is known: without it only what is for the whole city
    /// @param now what the clock on the city's wall says, when that is known
    public List<Bulletin> applying(Optional<Point> here, Optional<LocalDateTime> now) {
        return Stream.of(
                        sorted(Bulletin.Notice.class, here, now, newestFirst()),
                        sorted(Bulletin.Event.class, here, now, nextFirst(now)),
                        sorted(Bulletin.Plan.class, here, now, urgentFirst(now)))
                .<Bulletin>flatMap(it -> it)
                .toList();
    }

    /// The one with this key; none when a newer release dropped it.
    public Optional<Bulletin> find(String key) {
        return all.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private <B extends Bulletin> Stream<B> sorted(
            Class<B> kind, Optional<Point> here, Optional<LocalDateTime> now, Comparator<B> order) {
        return all.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(it -> it.head().audience().reaches(here) && it.isCurrent(now))
                .sorted(order.thenComparing(
                                it -> it.head().title().in(Language.SOURCE).text())
                        .thenComparing(Bulletin::key));
    }

    private static Comparator<Bulletin.Notice> newestFirst() {
        return Comparator.comparing(
                (Bulletin.Notice it) -> it.head().shown().from().orElse(LocalDate.MIN), Comparator.reverseOrder());
    }

    private static Comparator<Bulletin.Event> nextFirst(Optional<LocalDateTime> now) {
        return Comparator.comparing(
                        (Bulletin.Event it) -> now.flatMap(it.dates()::next).orElse(LocalDate.MAX))
                .thenComparing(it -> it.dates().times().opens());
    }

    private static Comparator<Bulletin.Plan> urgentFirst(Optional<LocalDateTime> now) {
        return Comparator.comparing((Bulletin.Plan it) -> !it.isOpen(now).orElse(true))
                .thenComparing(it -> it.reactUntil().orElse(LocalDate.MAX));
    }
}
