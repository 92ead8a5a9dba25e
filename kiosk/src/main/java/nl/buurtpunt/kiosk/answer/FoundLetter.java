package nl.buurtpunt.kiosk.answer;

import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.Found;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import org.jspecify.annotations.Nullable;

/// What came of one look for a letter. It is here for one visit, and is wiped by whoever made it.
public final class FoundLetter {
    private @Nullable Found found;
    private boolean over;

    /// Looks, and answers at once.
    ///
    /// @param told is run when there is something to show, on the JavaFX thread
    public static FoundLetter of(LetterBox box, TypedCode code, Runnable told) {
        FoundLetter letter = new FoundLetter();
        box.find(code.read(), found -> letter.arrived(found, told));
        return letter;
    }

    private void arrived(Found what, Runnable told) {
        found = what;
        if (over) {
            // Who asked has left: nobody else may read it.
            wipe();
        } else {
            told.run();
        }
    }

    /// Null while it is looked for, and after it was wiped.
    @Nullable
    Found outcome() {
        return found;
    }

    /// Leaves nothing of the letter. May be said more than once.
    public void wipe() {
        over = true;
        if (found instanceof Found.Letter(EarlierLetter letter)) {
            letter.wipe();
        }
        found = null;
    }
}
