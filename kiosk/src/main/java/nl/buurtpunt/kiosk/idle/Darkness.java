package nl.buurtpunt.kiosk.idle;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Opening;
import nl.buurtpunt.kiosk.guide.WallClock;

/// Whether nobody is expected: it is night, or the point is closed for certain. A kiosk that does not know
/// what time it is, or where it stands, expects somebody.
public final class Darkness implements BooleanSupplier {
    private final Supplier<Guide> guide;
    private final Supplier<Optional<String>> pointId;
    private final Clock clock;
    private final Optional<NightHours> night;

    /// @param pointId where this kiosk stands, once it is enrolled
    /// @param night none for a kiosk that is dark only when its point is closed
    public Darkness(
            Supplier<Guide> guide, Supplier<Optional<String>> pointId, Clock clock, Optional<NightHours> night) {
        this.guide = guide;
        this.pointId = pointId;
        this.clock = clock;
        this.night = night;
    }

    @Override
    public boolean getAsBoolean() {
        Guide release = guide.get();
        Optional<LocalDateTime> now = WallClock.now(clock, release.city().zone());
        return now.map(LocalDateTime::toLocalTime).filter(this::isNight).isPresent() || isClosed(release, now);
    }

    private boolean isNight(LocalTime time) {
        return night.filter(hours -> hours.holds(time)).isPresent();
    }

    private boolean isClosed(Guide release, Optional<LocalDateTime> now) {
        return pointId.get()
                .flatMap(release::point)
                .filter(point -> Opening.at(point.hours(), release.city(), now) instanceof Opening.Closed)
                .isPresent();
    }
}
