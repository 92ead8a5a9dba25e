package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import java.util.function.ToIntFunction;
import nl.buurtpunt.server.store.DatabaseInUseException;

/// Opens the database for one command when no server runs, and closes it after.
@FunctionalInterface
public interface DeskOpener {
    int withDesk(Path dataFolder, ToIntFunction<Desk> work) throws DatabaseInUseException;
}
