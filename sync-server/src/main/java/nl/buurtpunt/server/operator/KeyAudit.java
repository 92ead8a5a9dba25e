package nl.buurtpunt.server.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.server.file.OwnerFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `DATA/keys/audit.log`: who published which keys, and when (S21). A list is signed without the database, also while a
/// server has that and its own audit log open; so it has a log of its own, which nobody else writes. Kept whole: a list
/// is signed a few times a year.
final class KeyAudit {
    private static final Logger LOG = LoggerFactory.getLogger(KeyAudit.class);
    private static final int LONGEST = 600;

    private final Path folder;
    private final Path file;
    private final Origin origin;
    private final Clock clock;

    KeyAudit(Path dataFolder, Origin origin, Clock clock) {
        this.folder = dataFolder.resolve("keys");
        this.file = folder.resolve("audit.log");
        this.origin = origin;
        this.clock = clock;
    }

    /// @param retired ids that were left out of the new list
    void published(KeyList list, List<String> retired) {
        String keys = list.keys().stream().map(KeyAudit::named).collect(Collectors.joining(","));
        write(ExitCode.OK, "key list " + list.number() + " keys=" + keys + " retired=" + String.join(",", retired));
    }

    void refused(String reason) {
        write(ExitCode.REFUSED, reason);
    }

    /// Backups are sealed to another key from now on.
    void recovery(String keyId) {
        write("keys recovery", ExitCode.OK, "recovery key " + keyId);
    }

    private static String named(PublishedKey key) {
        return key.use() + ":" + key.id();
    }

    private void write(int exit, String outcome) {
        write("keys publish", exit, outcome);
    }

    private void write(String command, int exit, String outcome) {
        String line = "%s exit=%d origin=\"%s\" actor=\"%s\" command=\"%s\" outcome=\"%s\"%n"
                .formatted(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        exit,
                        origin.door(),
                        AuditText.oneLine(origin.actor(), LONGEST),
                        command,
                        AuditText.oneLine(outcome, LONGEST));
        if (!Files.isDirectory(folder)) {
            // Nothing was made, so nothing was done to keys that anybody would look for here.
            return;
        }
        try {
            OwnerFile.append(file, line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // What was published stands and must not be published again because of its log.
            LOG.warn("{}: cannot be written: {}", file, e.getMessage());
        }
    }
}
