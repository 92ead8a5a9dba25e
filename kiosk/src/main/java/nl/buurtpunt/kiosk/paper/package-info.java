/// A page that asks for a slip of paper, and how far that is: the same for whatever is printed about. What
/// stands on a slip belongs to `slip`, the printer to `printer`.
@NullMarked
package nl.buurtpunt.kiosk.paper;

import org.jspecify.annotations.NullMarked;
