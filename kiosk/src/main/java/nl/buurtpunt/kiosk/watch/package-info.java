/// A kiosk that stands alone for a year: notices that its screen stands still or that its card goes bad, starts itself
/// again within bounds, and keeps its log small. It says what it found as values; who shows them, and what draws the
/// screen, is not its affair.
@NullMarked
package nl.buurtpunt.kiosk.watch;

import org.jspecify.annotations.NullMarked;
