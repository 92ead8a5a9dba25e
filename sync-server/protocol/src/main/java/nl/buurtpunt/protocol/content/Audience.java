package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.buurtpunt.protocol.Checked;

/// For whom a notice, an event or a plan is: `city`, `district:Centrum` or `point:a-gene-bek`.
///
/// @param name of the district or point; the whole text for a scope this version does not know
public record Audience(Scope scope, String name) {
    private static final String DISTRICT = "district:";
    private static final String POINT = "point:";

    /// Everybody in the city.
    public static final Audience CITY = new Audience(Scope.CITY, "");

    public Audience {
        if (scope == Scope.POINT) {
            Checked.id("for", name);
        } else if (scope != Scope.CITY) {
            Checked.filled("for", name);
        }
    }

    /// How wide it reaches.
    public enum Scope {
        CITY,
        DISTRICT,
        POINT,
        /// Of a newer server. Whoever does not know for whom something is shows it to nobody.
        UNKNOWN
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Audience of(String written) {
        String given = Checked.filled("for", written);
        if (given.equals("city")) {
            return CITY;
        }
        if (given.startsWith(DISTRICT)) {
            return new Audience(Scope.DISTRICT, given.substring(DISTRICT.length()));
        }
        if (given.startsWith(POINT)) {
            return new Audience(Scope.POINT, given.substring(POINT.length()));
        }
        return new Audience(Scope.UNKNOWN, given);
    }

    @JsonValue
    public String written() {
        return switch (scope) {
            case CITY -> "city";
            case DISTRICT -> DISTRICT + name;
            case POINT -> POINT + name;
            case UNKNOWN -> name;
        };
    }
}
