/// How the resident reads and reaches: size of the letters, contrast, low buttons.
/// What each of them does to a page belongs to `ui`; that it ends with the visit, to the navigator.
@NullMarked
package nl.buurtpunt.kiosk.comfort;

import org.jspecify.annotations.NullMarked;
