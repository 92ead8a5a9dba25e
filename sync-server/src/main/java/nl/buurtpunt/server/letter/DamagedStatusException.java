package nl.buurtpunt.server.letter;

/// What is kept as a status is none. It concerns one letter, and must keep back no other.
final class DamagedStatusException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DamagedStatusException(Throwable cause) {
        super("a status in the database is damaged", cause);
    }
}
