package nl.buurtpunt.server.tls;

import org.jspecify.annotations.Nullable;

/// The server has no TLS key it can use; the message is for the operator.
public final class UnusableKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusableKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
