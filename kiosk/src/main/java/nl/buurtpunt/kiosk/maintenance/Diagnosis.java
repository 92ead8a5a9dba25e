package nl.buurtpunt.kiosk.maintenance;

import java.util.List;

/// How the kiosk fares, as facts in the order of the page and the troubles it met.
///
/// @param made by the kiosk's own clock, ISO 8601
public record Diagnosis(String made, List<Fact> facts, List<Trouble> troubles) {
    /// Characters in the largest code that slips and screens make, which phones read easily.
    private static final int SHORT = 280;

    /// What somebody who only has a code must know first.
    private static final List<String> FIRST =
            List.of("version", "release", "last-contact", "clock", "printer", "network", "point", "disk", "address");

    public Diagnosis {
        facts = List.copyOf(facts);
        troubles = List.copyOf(troubles);
    }

    /// @param name of the sentence `maintenance.NAME` that says what it is; also its name for staff at a distance
    /// @param value never anything a resident wrote
    public record Fact(String name, String value) {}

    /// @param code short, as it was on the screen
    /// @param words what it means, in Dutch, for staff
    /// @param last when last, by the kiosk's own clock
    public record Trouble(String code, String words, long count, String last) {}

    /// As few characters as a QR code on a screen can carry; later lines fall off first. Troubles before all:
    /// they are why somebody looks.
    public String shortText() {
        StringBuilder text = new StringBuilder("buurtpunt ").append(made);
        for (Trouble trouble : troubles) {
            append(text, trouble.code() + " x" + trouble.count());
        }
        for (String name : FIRST) {
            facts.stream().filter(fact -> fact.name().equals(name)).forEach(fact -> append(text, fact));
        }
        facts.stream().filter(fact -> !FIRST.contains(fact.name())).forEach(fact -> append(text, fact));
        return text.toString();
    }

    private static void append(StringBuilder text, Fact fact) {
        append(text, fact.name() + "=" + fact.value());
    }

    private static void append(StringBuilder text, String line) {
        if (text.length() + 1 + line.length() <= SHORT) {
            text.append('\n').append(line);
        }
    }
}
