/// The numbers for when it cannot wait. They come with the program, so they are here whatever is broken.
/// The bar that leads here from everywhere belongs to `ui`.
@NullMarked
package nl.buurtpunt.kiosk.emergency;

import org.jspecify.annotations.NullMarked;
