/// What the kiosk shows while nobody stands in front of it, or perhaps nobody any more: invitations in every
/// language, a dark panel at night, the choice of a language, the warning before a visit ends and the word
/// after it. How long nothing must happen before a visit ends belongs to `session`.
@NullMarked
package nl.buurtpunt.kiosk.idle;

import org.jspecify.annotations.NullMarked;
