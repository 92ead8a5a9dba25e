package nl.buurtpunt.kiosk.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What pressing something must lead to, whoever presses it and wherever they are.
///
/// @param what for the report when it is broken
record Promise(String what, Predicate<Sight> kept) {
    /// Where a visit begins; before there is a release that is the page of emergency numbers.
    private static final List<String> FIRST = List.of("home", "emergency");

    /// Of a touch or a key anywhere: it wakes what sleeps, and answers the warning. Nothing else is known of it.
    static Optional<Promise> ofSign(Sight before) {
        if (before.sleeps()) {
            return Optional.of(
                    new Promise("waking up", s -> s.idle() && s.drawn().equals("idle")));
        }
        if (before.covered()) {
            return Optional.of(
                    new Promise("staying", s -> !s.covered() && s.language().equals(before.language())));
        }
        return Optional.empty();
    }

    /// Of pressing a button.
    ///
    /// @param byTouch emergency numbers that are touched come also where any other sign only wakes
    static Optional<Promise> ofPressing(String id, boolean byTouch, Sight before) {
        boolean emergency = id.equals("nav-emergency");
        if ((before.sleeps() || before.covered()) && !(emergency && byTouch)) {
            return ofSign(before);
        }
        if (emergency) {
            return Optional.of(new Promise("emergency numbers", s -> s.drawn().equals("emergency")));
        }
        return switch (id) {
            case "nav-home" -> Optional.of(new Promise("first page", s -> FIRST.contains(s.drawn()) && !s.idle()));
            case "nav-screen" -> page("comfort");
            case "nav-languages" -> page("languages");
            case "action-search" -> page("search");
            default -> ofLanguage(id);
        };
    }

    private static Optional<Promise> ofLanguage(String id) {
        String tag = id.replaceFirst(".*-", "");
        if (id.startsWith("lang-") || id.startsWith("choice-speak-")) {
            return Optional.of(new Promise("language " + tag, s -> s.language().equals(tag)));
        }
        if (id.startsWith("choice-start-")) {
            return Optional.of(new Promise(
                    "visit in " + tag, s -> s.language().equals(tag) && FIRST.contains(s.drawn()) && !s.idle()));
        }
        return Optional.empty();
    }

    private static Optional<Promise> page(String id) {
        return Optional.of(new Promise(id, s -> s.drawn().equals(id)));
    }
}
