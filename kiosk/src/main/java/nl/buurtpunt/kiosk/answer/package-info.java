/// Reading what came of a letter: the code of the slip is typed or scanned, and the page shows how far the letter is
/// and what the city answered, to be printed, replied to, or said to have solved nothing. Finding the letter belongs to
/// `letterbox`, writing a reply to `letter`, what stands on paper to `slip`.
@NullMarked
package nl.buurtpunt.kiosk.answer;

import org.jspecify.annotations.NullMarked;
