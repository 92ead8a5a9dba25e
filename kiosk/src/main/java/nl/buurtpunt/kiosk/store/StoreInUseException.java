package nl.buurtpunt.kiosk.store;

import java.io.Serial;
import java.nio.file.Path;

/// Another program has a file of the stores open. Two kiosks in one folder would undo each other's work.
public final class StoreInUseException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1;

    StoreInUseException(Path file, Throwable cause) {
        super(file + " is in use by another program", cause);
    }
}
