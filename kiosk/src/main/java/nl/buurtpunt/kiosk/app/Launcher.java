package nl.buurtpunt.kiosk.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.BuiltInGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.maintenance.PinHash;
import nl.buurtpunt.kiosk.printer.PrinterAddress;
import nl.buurtpunt.kiosk.settings.KioskSettings;
import nl.buurtpunt.kiosk.settings.SettingsException;
import nl.buurtpunt.kiosk.settings.SettingsFile;

/// Where the kiosk starts: reads what it was told and stops at once, with one line, when that is wrong.
public final class Launcher {
    /// A visit did not hold, or another program has this kiosk's files.
    static final int NOT_HELD = 1;

    /// Start me again: asked for on the maintenance page, and by a screen that stands still.
    static final int RESTART = 75;

    private static final int WRONG = 2;
    private static final String PIN = "[0-9]{6,12}";

    private Launcher() {}

    /// Exit 0 after a window was closed or a visit held, 1 when a visit did not hold or another
    /// kiosk has the files, 2 for wrong settings, 75 to be started again.
    static void main(String[] args) {
        if (List.of(args).contains("--help")) {
            end(0, StartOptions.USAGE);
            return;
        }
        if (List.of(args).equals(List.of("--make-pin-hash"))) {
            makePinHash();
            return;
        }
        Optional<StartOptions> options = StartOptions.read(args);
        if (options.isEmpty()) {
            end(WRONG, StartOptions.USAGE);
            return;
        }
        try {
            KioskSettings settings = SettingsFile.read(options.get().config());
            // Before the first line is logged: the log's settings name this folder.
            System.setProperty(
                    "buurtpunt.logs", settings.dataDir().resolve("logs").toString());
            checkPrinter(settings.printer().address());
            checkPin(settings.maintenancePinHash());
            Guide builtIn = builtIn(settings.languages());
            new KioskApplication(settings, builtIn, options.get().visit(), Machine.real()).start();
        } catch (SettingsException e) {
            end(WRONG, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            end(WRONG, "content/builtin.json = " + e.getMessage() + " : the file that was packed with the program");
        }
    }

    private static void checkPrinter(String address) throws SettingsException {
        try {
            PrinterAddress.parse(address);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("printer", address, PrinterAddress.ALLOWED);
        }
    }

    private static void checkPin(String hash) throws SettingsException {
        try {
            if (!hash.isEmpty()) {
                var _ = PinHash.parse(hash);
            }
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    "maintenance.pin-hash", "(not shown)", "as --make-pin-hash prints it: " + e.getMessage());
        }
    }

    /// Reads a PIN from standard input and prints what goes into the settings; the PIN itself is on no command line.
    private static void makePinHash() {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String pin = String.valueOf(in.readLine()).strip();
            if (pin.matches(PIN)) {
                end(0, PinHash.write(pin.toCharArray(), new SecureRandom()));
            } else {
                end(WRONG, "the PIN on standard input has 6 to 12 digits");
            }
        } catch (IOException e) {
            end(WRONG, "standard input: " + e.getMessage());
        }
    }

    private static Guide builtIn(List<String> languages) throws IOException, SettingsException {
        Path home = Path.of(System.getProperty("buurtpunt.home", "."));
        Guide guide = BuiltInGuide.read(home.resolve("content/builtin.json"));
        for (String tag : languages) {
            if (guide.city().language(tag).isEmpty()) {
                throw new SettingsException(
                        "languages",
                        tag,
                        "languages of " + guide.city().name() + ": "
                                + String.join(
                                        ", ",
                                        guide.city().languages().stream()
                                                .map(l -> l.tag())
                                                .toList()));
            }
        }
        return guide;
    }

    @SuppressWarnings("SystemOut")
    static void end(int code, String line) {
        PrintStream stream = code == 0 ? System.out : System.err;
        stream.println(line);
        System.exit(code);
    }
}
