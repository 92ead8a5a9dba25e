/// A visit of one resident from the first touch to the last, and how nothing of it is left for the next one.
/// Whoever keeps something for a resident (a print job, later a letter) leaves it here to be ended.
@NullMarked
package nl.buurtpunt.kiosk.session;

import org.jspecify.annotations.NullMarked;
