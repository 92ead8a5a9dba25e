/// What the kiosk shows while nobody stands in front of it: its name, and an invitation in every language.
/// Choosing a language begins a visit. How long nothing must happen before it comes back belongs to `session`.
@NullMarked
package nl.buurtpunt.kiosk.idle;

import org.jspecify.annotations.NullMarked;
