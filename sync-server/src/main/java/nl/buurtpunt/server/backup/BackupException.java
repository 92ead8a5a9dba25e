package nl.buurtpunt.server.backup;

/// A backup that cannot be made or used; the message is one line for the operator. Nothing has changed.
public final class BackupException extends Exception {
    private static final long serialVersionUID = 1L;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
