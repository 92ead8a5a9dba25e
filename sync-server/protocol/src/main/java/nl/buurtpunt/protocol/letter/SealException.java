package nl.buurtpunt.protocol.letter;

/// A seal that does not open, or holds something else than it should. Says why in words that give away nothing of what
/// is inside.
public final class SealException extends Exception {
    private static final long serialVersionUID = 1L;

    public SealException(String message) {
        super(message);
    }

    public SealException(String message, Throwable cause) {
        super(message, cause);
    }
}
