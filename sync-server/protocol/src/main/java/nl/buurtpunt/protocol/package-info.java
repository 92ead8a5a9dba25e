/// What kiosk and server must do the same way: wire records, codec, signature base, with test vectors. No input or
/// output here, no clock, no randomness of its own. This room holds only what all rooms below it share.
@NullMarked
package nl.buurtpunt.protocol;

import org.jspecify.annotations.NullMarked;
