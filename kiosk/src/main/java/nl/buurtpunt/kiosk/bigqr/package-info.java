/// One service as large as the panel allows: the number to write down and the code for the camera of a phone.
/// It is also where a resident ends who wanted a slip that could not be printed.
@NullMarked
package nl.buurtpunt.kiosk.bigqr;

import org.jspecify.annotations.NullMarked;
