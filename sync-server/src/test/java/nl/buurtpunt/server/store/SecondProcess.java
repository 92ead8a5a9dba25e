package nl.buurtpunt.server.store;

import java.nio.file.Path;

/// A process of its own that wants the database, started by [DatabaseIT].
final class SecondProcess {
    private SecondProcess() {}

    static void main(String[] args) {
        try (Database database = Database.open(Path.of(args[0]))) {
            System.exit(database.jdbi() == null ? 2 : 0);
        } catch (DatabaseInUseException e) {
            System.exit(3);
        }
    }
}
