package nl.buurtpunt.protocol;

/// Bytes from the other side that are not what they should be; checked, because it will happen.
public final class MalformedWireException extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedWireException(String message) {
        super(message);
    }
}
