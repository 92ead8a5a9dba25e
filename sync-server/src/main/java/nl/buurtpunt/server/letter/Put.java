package nl.buurtpunt.server.letter;

/// What became of a letter that was offered to the store.
///
/// @param taken how many letters were ever taken of its kiosk, this one included when it was
record Put(Outcome outcome, long taken) {
    /// One of four; only the first changed anything.
    enum Outcome {
        STORED,
        /// The same bytes are here under this id.
        SAME,
        /// The same bytes were here and were purged.
        PURGED,
        /// Other bytes are or were here under this id, or another letter has this look-up hash.
        CONFLICT
    }
}
