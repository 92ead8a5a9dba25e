/// Makes the kiosk heard. Signs only, so far; what is spoken will belong here too. When something must be heard is
/// decided elsewhere.
@NullMarked
package nl.buurtpunt.kiosk.sound;

import org.jspecify.annotations.NullMarked;
