package nl.buurtpunt.kiosk.app;

import java.nio.file.Path;
import java.util.Optional;

/// What the command line asks for.
///
/// @param visit a folder: the program walks through itself, writes pictures there, and ends
record StartOptions(Path config, Optional<Path> visit) {
    static final String USAGE = """
            usage: kiosk --config FILE [--visit DIR]
                   kiosk --make-pin-hash

              --config FILE   the kiosk's settings (see docs/configuration.md)
              --visit DIR     walk through every screen in every language with real touches and keys, write pictures,
                              slips and report.json into DIR, and end: 0 when all of it held, 1 when not
              --make-pin-hash reads a PIN from standard input and prints the value of maintenance.pin-hash
              --help          this text""";

    /// None when the words make no sense, or help was asked for.
    static Optional<StartOptions> read(String... words) {
        Optional<Path> config = Optional.empty();
        Optional<Path> visit = Optional.empty();
        for (int i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length) {
                return Optional.empty();
            }
            switch (words[i]) {
                case "--config" -> config = Optional.of(Path.of(words[i + 1]));
                case "--visit" -> visit = Optional.of(Path.of(words[i + 1]));
                default -> {
                    return Optional.empty();
                }
            }
        }
        Optional<Path> folder = visit;
        return config.map(file -> new StartOptions(file, folder));
    }
}
