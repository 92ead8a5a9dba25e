package nl.buurtpunt.server.letter;

/// What is kept of a letter cannot be decrypted: the wrapping key is not here, or the bytes were
/// changed.
public final class LockedForGoodException extends Exception {
    private static final long serialVersionUID = 1L;

    LockedForGoodException(String message) {
        super(message);
    }

    LockedForGoodException(String message, Throwable cause) {
        super(message, cause);
    }
}
