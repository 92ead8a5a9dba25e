package nl.buurtpunt.kiosk.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds whole facts in the bytes of a damaged identity file, without H2: its own recovery tool needs a
/// readable header and, in 2.4.240, spoils binary columns.
final class Salvage {
    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    /// An identity is a few kilobytes; a file beyond this is not one of ours.
    private static final long MOST_BYTES = 64L << 20;

    private Salvage() {}

    /// The latest whole fact of each name that the file still holds.
    static List<Fact> facts(Path file) {
        Map<String, Fact> latest = new HashMap<>();
        try {
            if (Files.size(file) <= MOST_BYTES) {
                var matcher = Fact.LINE.matcher(Files.readString(file, ISO_8859_1));
                while (matcher.find()) {
                    Fact.from(matcher)
                            .ifPresent(found -> latest.merge(
                                    found.name(), found, (one, two) -> one.revision() >= two.revision() ? one : two));
                }
            }
        } catch (IOException e) {
            LOG.error("{} cannot be read", file.getFileName(), e);
        }
        return List.copyOf(latest.values());
    }
}
