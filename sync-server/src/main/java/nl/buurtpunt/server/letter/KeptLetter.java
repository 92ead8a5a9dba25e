package nl.buurtpunt.server.letter;

import org.jspecify.annotations.Nullable;

/// A letter as it is kept.
///
/// @param sealed absent when the letter has been purged
/// @param contact absent when there never was any, or it has been deleted
/// @param carrier who brought it, which may be another kiosk than it names
record KeptLetter(
        LetterMark mark, @Nullable Locked sealed, @Nullable Locked contact, String carrier) {
    /// Brought by the kiosk it names.
    KeptLetter(LetterMark mark, @Nullable Locked sealed, @Nullable Locked contact) {
        this(mark, sealed, contact, mark.ref().kioskId());
    }

    LetterRef ref() {
        return mark.ref();
    }

    boolean isPurged() {
        return sealed == null;
    }
}
