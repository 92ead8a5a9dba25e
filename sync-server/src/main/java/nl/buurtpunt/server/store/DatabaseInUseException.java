package nl.buurtpunt.server.store;

import java.nio.file.Path;

/// Another process has the database open, so this one must not touch it.
public final class DatabaseInUseException extends Exception {
    private static final long serialVersionUID = 1L;

    DatabaseInUseException(Path file, Throwable cause) {
        super("the database " + file + " is in use by another process; wait until it is done or stop it", cause);
    }
}
