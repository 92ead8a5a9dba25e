package nl.buurtpunt.server.store;

/// The database is there but cannot be used: damaged, or not to be brought to this program's schema. In one line.
public final class UnusableDatabaseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnusableDatabaseException(String what, Exception cause) {
        super(
                what + ": "
                        + String.valueOf(cause.getMessage())
                                .strip()
                                .lines()
                                .findFirst()
                                .orElse(""),
                cause);
    }
}
