package nl.buurtpunt.kiosk.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Everything that is set per kiosk, already checked.
///
/// @param languages tags in the order of the screen
/// @param maintenancePinHash Argon2id hash of the PIN of the maintenance screen; empty when that is closed
public record KioskSettings(
        Server server,
        Path dataDir,
        Printer printer,
        List<String> languages,
        Duration idle,
        Screen screen,
        String maintenancePinHash) {
    public KioskSettings {
        languages = List.copyOf(languages);
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

    /// Where slips come out.
    ///
    /// @param dots width of the print head
    public record Printer(String address, int dots) {}

    /// The panel: pixels and millimetres.
    public record Screen(int widthPx, int heightPx, double pitchMm, double bottomHeightMm, double viewingDistanceMm) {}
}
