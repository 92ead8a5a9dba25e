package nl.buurtpunt.kiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.buurtpunt.kiosk.sync.HeldContent;

/// The kiosk as it is carried to a machine, started by its own script.
public record PackagedKiosk(Path settings) {
    static final Path FOLDER = Path.of("target/kiosk");

    /// Without printer, with a server that nobody ever reaches.
    ///
    /// @param folder where it keeps its settings and data
    static PackagedKiosk in(Path folder) throws IOException {
        return new PackagedKiosk(Files.writeString(
                folder.resolve("kiosk.properties"),
                String.join(
                        "\n",
                        "server.url=https://localhost:1",
                        "server.pin=" + HeldContent.pin(),
                        "server.root-key=" + HeldContent.rootKey(),
                        "data.dir=" + folder.resolve("data"),
                        "printer=none",
                        "languages=nl",
                        "screen.width-px=800",
                        "screen.height-px=480",
                        "screen.pitch-mm=0.193",
                        "screen.bottom-height-mm=900",
                        "screen.viewing-distance-mm=500",
                        "")));
    }

    /// @param display of the window system; drawn in memory only when empty
    /// @param options for Java
    Process start(String display, String... options) throws IOException {
        return prepared(display, options).start();
    }

    /// The same, not started yet.
    public ProcessBuilder prepared(String display, String... options) {
        var start = new ProcessBuilder(FOLDER.resolve("bin/kiosk").toString(), "--config", settings.toString())
                .redirectErrorStream(true);
        start.environment().put("DISPLAY", display);
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        start.environment().put("KIOSK_JAVA_OPTIONS", String.join(" ", options));
        return start;
    }
}
