package nl.buurtpunt.kiosk.store;

/// What residents wrote and the kiosk still has to send: for now the file, its schema and its health. Never
/// rebuilt and never deleted; a damaged file is kept beside the new one.
public interface LetterStore extends AutoCloseable {
    int schemaVersion();

    StoreHealth health();

    @Override
    void close();
}
