package nl.buurtpunt.kiosk.sync;

/// The places between which a power cut may fall while a letter is on its way.
enum CourierStep {
    /// A letter was taken from the store; nothing is sent yet.
    CHOSEN,
    /// The server answered; the store does not know yet.
    ANSWERED,
    /// It was found to have lost letters, and all wait again; the answer is not marked yet.
    OFFERED_AGAIN,
    /// The store knows.
    MARKED;

    interface Listener {
        Listener NONE = _ -> {};

        void reached(CourierStep step);
    }
}
