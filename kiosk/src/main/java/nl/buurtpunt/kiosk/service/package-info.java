/// One service in full: whom to call, when, what to bring, what to do when it is not enough; and taking it home on a
/// slip. How a slip is drawn and printed belongs to `slip` and `printer`; here is only the desk it is asked from.
@NullMarked
package nl.buurtpunt.kiosk.service;

import org.jspecify.annotations.NullMarked;
