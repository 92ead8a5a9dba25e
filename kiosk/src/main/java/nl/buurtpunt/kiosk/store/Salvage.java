package nl.buurtpunt.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.h2.tools.Recover;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what is still whole in a damaged identity file, by H2's own recovery tool, into memory; the copy set
/// aside is only read.
final class Salvage {
    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    private Salvage() {}

    /// Facts whose bytes have the hash they were written with; none when nothing could be read.
    static Map<String, Bytes> facts(StoreFolder folder, String copy) {
        Path work = folder.folder().resolve("salvage");
        try {
            try {
                Files.createDirectories(
                        work, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                Files.copy(folder.folder().resolve(copy), work.resolve("damaged.mv.db"));
                Recover.execute(work.toString(), "damaged");
                return fromScript(work.resolve("damaged.h2.sql"));
            } finally {
                clear(work);
            }
        } catch (IOException | SQLException e) {
            LOG.error("nothing could be salvaged from {}", copy, e);
            return Map.of();
        }
    }

    private static Map<String, Bytes> fromScript(Path script) throws SQLException {
        try (Connection memory = DriverManager.getConnection("jdbc:h2:mem:");
                var statement = memory.createStatement()) {
            statement.execute("RUNSCRIPT FROM '" + script.toString().replace("'", "''") + "'");
            Map<String, Bytes> facts = new LinkedHashMap<>();
            try (var rows = statement.executeQuery("SELECT name, content, digest FROM fact")) {
                while (rows.next()) {
                    Bytes content = Bytes.owning(rows.getBytes(2));
                    if (IdentityFacts.isWhole(content, rows.getBytes(3))) {
                        facts.put(rows.getString(1), content);
                    }
                }
            }
            return facts;
        }
    }

    private static void clear(Path work) throws IOException {
        if (Files.exists(work)) {
            try (var files = Files.list(work)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(work);
        }
    }
}
