package nl.buurtpunt.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import nl.buurtpunt.protocol.release.ReleaseOrder;

/// Opens a data folder that was put together from a backup, as a server would, and begins a new epoch in it.
@FunctionalInterface
public interface Renewal {
    /// @return the order now in force
    /// @throws IOException when the folder cannot be opened: nothing of it may then be used
    ReleaseOrder startAgain(Path folder) throws IOException;
}
