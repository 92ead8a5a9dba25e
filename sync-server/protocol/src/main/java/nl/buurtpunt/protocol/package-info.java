/// What kiosk and server must do the same way: wire records, codec, signature base, with test vectors. No input or
/// output here.
@NullMarked
package nl.buurtpunt.protocol;

import org.jspecify.annotations.NullMarked;
