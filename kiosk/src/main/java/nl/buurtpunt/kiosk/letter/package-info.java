/// Writing to the city: what sort of letter, about what, the words, how to be reached, and a last look
/// before it is posted. What is written lives in one [nl.buurtpunt.kiosk.letter.LetterDraft] and ends
/// with the visit. What happens to it then belongs to `letterbox`, what the resident goes away with to
/// `receipt`.
@NullMarked
package nl.buurtpunt.kiosk.letter;

import org.jspecify.annotations.NullMarked;
