package nl.buurtpunt.kiosk.letterbox;

import java.util.Optional;
import java.util.function.Consumer;

/// Where a resident's letter goes in, and where it is found again by its code.
public interface LetterBox {
    /// Whether a letter can be posted now; cheap, from any thread. A letter may still be refused by the disk.
    State state();

    /// Keeps a letter. Returns at once; the work takes about a second.
    ///
    /// @param tell is told once, on the JavaFX thread: when all of it is forced to the disk, or nothing is kept
    void send(WrittenLetter letter, Consumer<Sent> tell);

    /// Looks for the letter of a code, here and among the answers of the city. Returns at once; takes equally long
    /// whether or not there is such a letter, and longer after wrong codes.
    ///
    /// @param typed what the resident or a scanner typed
    /// @param tell is told once, on the JavaFX thread
    void find(String typed, Consumer<Found> tell);

    /// How a code was copied wrong, when it was; looks for no letter. Cheap, from any thread.
    ///
    /// @param typed digits, of any script
    Optional<Found.Mistake> mistake(String typed);

    /// Nobody waits any more for what is being looked for; a letter on its way is kept all the same.
    void visitEnded();

    /// Whether the city has said that it holds this letter; cheap, from any thread.
    boolean acknowledged(String letterId);

    /// Whether letters can be posted.
    enum State {
        OPEN,
        /// It never heard of the city's letter key, and can seal nothing.
        NEVER_CONNECTED,
        /// The city no longer knows this kiosk.
        REVOKED,
        /// The disk is full or broken.
        CANNOT_WRITE
    }
}
