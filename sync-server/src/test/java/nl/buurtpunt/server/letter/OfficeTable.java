package nl.buurtpunt.server.letter;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.protocol.letter.StatusMessage.Stage;
import nl.buurtpunt.protocol.letter.StatusMessage.StageKind;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.store.Database;

/// The room over a real database, which a test may close, lose and put back while the data folder
/// beside it stays.
final class OfficeTable implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    static final Epoch EPOCH = new Epoch(1_000, 7);

    final LetterKeys keys;
    final WrittenLetters kiosk = new WrittenLetters("kiosk-a");
    private final Path folder;
    private final Set<Database> databases = ConcurrentHashMap.newKeySet();
    Database database;
    LetterOffice office;
    /// Kiosks that were ever confirmed.
    final Set<String> enrolledOnce = new HashSet<>(Set.of("kiosk-a", "kiosk-b"));
    /// Where new sequences begin.
    long floor;

    OfficeTable(Path folder) throws KeyFileException {
        this.folder = folder;
        this.keys = new LetterKeys(folder, CLOCK);
        this.database = fresh();
        this.office = open(LetterLimits.DEFAULT);
    }

    private Database fresh() {
        Database made = Database.inMemory("office-" + UUID.randomUUID());
        databases.add(made);
        return made;
    }

    private LetterOffice open(LetterLimits limits) throws KeyFileException {
        var ground = new LetterOffice.Ground(
                new JdbiLetterStore(database), new JdbiStatusStore(database, floor), database, enrolledOnce::contains);
        return new LetterOffice(ground, folder, keys.ring, () -> EPOCH, CLOCK, limits);
    }

    /// The server stops and starts again over the same database.
    void restart() throws KeyFileException {
        restart(LetterLimits.DEFAULT);
    }

    void restart(LetterLimits limits) throws KeyFileException {
        office.close();
        office = open(limits);
    }

    /// The server stops, and starts with a database that knows nothing.
    void restartOverNothing() throws KeyFileException {
        office.close();
        database = fresh();
        office = open(LetterLimits.DEFAULT);
    }

    /// The server stops, and starts with a database of which somebody kept a copy.
    void restartOver(String script) throws KeyFileException {
        office.close();
        database = fresh();
        database.jdbi().useHandle(handle -> {
            handle.execute("drop all objects");
            handle.execute("runscript from '" + script + "'");
        });
        office = open(LetterLimits.DEFAULT);
    }

    /// A copy of the database as it is now.
    String copy() {
        String script = folder.resolve("copy-" + UUID.randomUUID() + ".sql").toString();
        database.jdbi()
                .useHandle(handle -> handle.createQuery("script to '" + script + "'")
                        .mapToMap()
                        .list());
        return script;
    }

    Taking take(WrittenLetters.Written written) {
        return office.intake().take(written.letter().kioskId(), written.letter().id(), written.bytes());
    }

    /// Another kiosk brings it.
    Taking carry(String kioskId, WrittenLetters.Written written) {
        return office.intake().take(kioskId, written.letter().id(), written.bytes());
    }

    Publishing publish(WrittenLetters.Written written) {
        return office.statusLog().publish(written.letter().lookUpHash(), OfficeTable::received);
    }

    static StatusMessage received(long number) {
        return new StatusMessage(
                number,
                "2026-11-21",
                null,
                List.of(new Stage(StageKind.RECEIVED, "2026-11-21", null)),
                List.of(),
                true);
    }

    @Override
    public void close() {
        office.close();
        databases.forEach(Database::close);
    }
}
