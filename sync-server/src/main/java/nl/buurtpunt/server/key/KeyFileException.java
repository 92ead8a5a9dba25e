package nl.buurtpunt.server.key;

/// A key file that cannot be used; the message names the file and what is wrong, never what is in it.
public final class KeyFileException extends Exception {
    private static final long serialVersionUID = 1L;

    KeyFileException(String message) {
        super(message);
    }

    KeyFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
