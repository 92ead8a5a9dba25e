package nl.buurtpunt.server.letter;

import org.jspecify.annotations.Nullable;

/// A letter as it is kept.
///
/// @param sealed absent when the letter has been purged
/// @param contact absent when there never was any, or it has been deleted
record KeptLetter(
        LetterMark mark, @Nullable Locked sealed, @Nullable Locked contact) {
    LetterRef ref() {
        return mark.ref();
    }

    boolean isPurged() {
        return sealed == null;
    }
}
