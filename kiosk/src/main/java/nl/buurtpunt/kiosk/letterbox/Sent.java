package nl.buurtpunt.kiosk.letterbox;

/// What came of posting a letter.
public sealed interface Sent {
    /// It is on the disk and stays there. Whoever is told this wipes the receipt when the visit ends.
    record Kept(Receipt receipt) implements Sent {}

    /// It is on the disk, and belongs to an earlier letter: its answer stands under the code of that one.
    record KeptWithEarlier(String letterId) implements Sent {}

    /// Nothing is kept and nothing is promised; the resident still has the text.
    record NotKept(Why why) implements Sent {}

    /// Why nothing is kept.
    enum Why {
        DISK_FULL,
        DISK_TROUBLE,
        /// The city's letter key is not known here.
        NO_KEY,
        /// The city no longer knows this kiosk.
        REVOKED
    }
}
