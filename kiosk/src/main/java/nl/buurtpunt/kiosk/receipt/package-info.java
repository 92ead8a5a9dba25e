/// The page after a letter is sent: it waits while the letter is kept, tells the truth about where it is, and holds the
/// code until the resident has it. How a letter is kept belongs to `letterbox`, what stands on the slip to `slip`.
@NullMarked
package nl.buurtpunt.kiosk.receipt;

import org.jspecify.annotations.NullMarked;
