package nl.buurtpunt.kiosk.guide;

import java.util.Optional;

/// For whom something is.
///
/// @param name of the district or the point; not used for a whole city
public record Audience(Scope scope, String name) {
    /// How wide it reaches.
    public enum Scope {
        CITY,
        DISTRICT,
        POINT,
        /// A newer server means something by it that this kiosk does not know.
        UNKNOWN
    }

    /// Everybody.
    public static final Audience CITY = new Audience(Scope.CITY, "");

    /// Whether it is for those who stand at this point, or at none that is known.
    public boolean reaches(Optional<Point> here) {
        return switch (scope) {
            case CITY -> true;
            case DISTRICT -> here.filter(point -> point.district().equals(name)).isPresent();
            case POINT -> here.filter(point -> point.id().equals(name)).isPresent();
            case UNKNOWN -> false;
        };
    }
}
