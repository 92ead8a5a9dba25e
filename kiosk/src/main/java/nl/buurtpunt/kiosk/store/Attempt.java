package nl.buurtpunt.kiosk.store;

/// What came of working in a file: a value, or the trouble that left the file as it was.
public sealed interface Attempt<T> {
    record Done<T>(T value) implements Attempt<T> {}

    record Failed<T>(StoreTrouble trouble) implements Attempt<T> {}
}
