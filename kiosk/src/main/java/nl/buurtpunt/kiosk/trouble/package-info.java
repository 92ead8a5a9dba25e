/// What a resident sees when a page could not be shown: one sentence, a short code, the emergency numbers.
/// Never what went wrong in the words of a program.
@NullMarked
package nl.buurtpunt.kiosk.trouble;

import org.jspecify.annotations.NullMarked;
