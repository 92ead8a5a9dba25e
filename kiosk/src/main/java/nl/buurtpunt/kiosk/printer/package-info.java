/// Gets a slip out of a printer, and knows why not when it does not. One job at a time; a job belongs to a session
/// and dies with it, so that nothing of one visitor is left for the next. What stands on a slip belongs to `slip`.
@NullMarked
package nl.buurtpunt.kiosk.printer;

import org.jspecify.annotations.NullMarked;
