package nl.buurtpunt.kiosk.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// Everything that is set per kiosk, already checked.
///
/// @param languages tags in the order of the screen
/// @param sameTap how long a second tap on the same key of the on-screen keyboard does nothing
/// @param soundPlayer a program, with its options, that plays the WAV file it reads; empty for a silent kiosk
/// @param maintenancePinHash Argon2id hash of the PIN of the maintenance screen; empty when that is closed
public record KioskSettings(
        Server server,
        Path dataDir,
        Printer printer,
        List<String> languages,
        Idle idle,
        Duration sameTap,
        Screen screen,
        List<String> soundPlayer,
        String maintenancePinHash,
        Letters letters) {
    public KioskSettings {
        languages = List.copyOf(languages);
        soundPlayer = List.copyOf(soundPlayer);
    }

    /// Where the guide comes from.
    ///
    /// @param pins base64 SHA-256 of the server's keys
    /// @param rootKey base64 SPKI of the root key
    public record Server(String url, List<String> pins, String rootKey, boolean plainHttpForDevelopment) {
        public Server {
            pins = List.copyOf(pins);
        }
    }

    /// The letter box.
    ///
    /// @param keep how long sealed copies of delivered letters stay, in the server's time
    public record Letters(Duration keep) {}

    /// Where slips come out.
    ///
    /// @param dots width of the print head
    public record Printer(String address, int dots) {}

    /// When nobody seems to be there.
    ///
    /// @param limit without a sign until the warning
    /// @param warning from the warning to the end of the visit
    /// @param night when the screen is dark although the point may be open
    public record Idle(Duration limit, Duration warning, Optional<Night> night) {}

    /// Wall-clock times of the city; may pass midnight.
    public record Night(LocalTime from, LocalTime until) {}

    /// The panel: pixels and millimetres.
    ///
    /// @param lowReachHeightMm above the floor; nothing that is touched stands higher for who asked for low buttons
    public record Screen(
            int widthPx,
            int heightPx,
            double pitchMm,
            double bottomHeightMm,
            double viewingDistanceMm,
            double lowReachHeightMm) {}
}
