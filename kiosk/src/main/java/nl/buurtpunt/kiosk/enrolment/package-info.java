/// What the person who installs a kiosk reads on it: its code, its fingerprint, and how far the enrolment is.
/// The enrolment itself belongs to `sync`.
@NullMarked
package nl.buurtpunt.kiosk.enrolment;

import org.jspecify.annotations.NullMarked;
