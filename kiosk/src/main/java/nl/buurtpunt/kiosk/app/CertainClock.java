package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.sync.LastContact;

/// What the date is, for what residents read. A Pi that was switched on believes it is 1970, or when it was switched
/// off, until somebody tells it; and who reads "nu open" puts on a coat. So as long as neither the server was heard
/// nor the system says that its clock was set, and where that clock cannot be right, it says 1970, of which every
/// room knows that it means nothing.
///
/// Nothing about order or trust is decided by it. Safe from any thread.
final class CertainClock extends Clock {
    /// So far a clock may be off before "nu open" is no longer true enough.
    private static final Duration NEAR = Duration.ofMinutes(5);

    /// A release is held for weeks without network, and not for years.
    private static final Duration LONGEST_WITHOUT_NETWORK = Duration.ofDays(366);

    private final Clock wall;
    private final BooleanSupplier wallIsSet;
    private final LongSupplier nanoTime;
    private final Supplier<Edition> edition;
    private final ZoneId zone;
    private final AtomicReference<Optional<Heard>> heard;

    /// @param serverTime when the server was last heard
    private record Heard(Instant serverTime, long nanos) {}

    /// @param wall what this kiosk believes
    /// @param wallIsSet whether the system says that anything set it since it was switched on
    /// @param nanoTime only rises: it carries on what the server said
    /// @param edition of the guide that is held: it was made before now
    CertainClock(Clock wall, BooleanSupplier wallIsSet, LongSupplier nanoTime, Supplier<Edition> edition) {
        this(wall, wallIsSet, nanoTime, edition, wall.getZone(), new AtomicReference<>(Optional.empty()));
    }

    private CertainClock(
            Clock wall,
            BooleanSupplier wallIsSet,
            LongSupplier nanoTime,
            Supplier<Edition> edition,
            ZoneId zone,
            AtomicReference<Optional<Heard>> heard) {
        this.wall = wall;
        this.wallIsSet = wallIsSet;
        this.nanoTime = nanoTime;
        this.edition = edition;
        this.zone = zone;
        this.heard = heard;
    }

    /// The server was heard just now.
    void hear(LastContact contact) {
        heard.set(Optional.of(new Heard(contact.serverTime(), nanoTime.getAsLong())));
    }

    /// How far this kiosk's clock is ahead of the server's now; none before the server was heard.
    Optional<Duration> ahead() {
        return heard.get().map(it -> Duration.between(carriedOn(it), wall.instant()));
    }

    /// The best there is for what may be wrong: by the server, carried on, or else what this kiosk believes.
    Instant likely() {
        return heard.get().map(this::carriedOn).orElseGet(wall::instant);
    }

    @Override
    public Instant instant() {
        Instant now = wall.instant();
        return isLikely(now) ? now : Instant.EPOCH;
    }

    private boolean isLikely(Instant now) {
        Optional<Heard> server = heard.get();
        if (server.isPresent()) {
            return Duration.between(carriedOn(server.get()), now).abs().compareTo(NEAR) <= 0;
        }
        // A release made before now says nothing: it was also made before the moment the plug was pulled.
        return wallIsSet.getAsBoolean() && canBe(now, edition.get());
    }

    /// Also what was set may be set wrong.
    private static boolean canBe(Instant now, Edition held) {
        return held.builtIn()
                || (!now.isBefore(held.created().minus(NEAR))
                        && !now.isAfter(held.validUntil().plus(LONGEST_WITHOUT_NETWORK)));
    }

    private Instant carriedOn(Heard it) {
        return it.serverTime().plusNanos(nanoTime.getAsLong() - it.nanos());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new CertainClock(wall, wallIsSet, nanoTime, edition, other, heard);
    }
}
