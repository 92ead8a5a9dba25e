package nl.buurtpunt.kiosk.sync;

/// What came of one question to the server.
sealed interface Answer<T> {
    /// The server answered, and in our form; what it says is still to be checked.
    record Got<T>(T value) implements Answer<T> {}

    /// There is nothing to work with, and why.
    record None<T>(LinkTrouble trouble) implements Answer<T> {}

    default boolean wantsAnotherSignature() {
        return this instanceof None<T>(LinkTrouble.ChallengeRequired required);
    }

    static <T> Answer<T> none(LinkTrouble trouble) {
        return new None<>(trouble);
    }
}
