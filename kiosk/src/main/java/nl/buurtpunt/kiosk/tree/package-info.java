/// The *hulpboom*: for a need, which help exists near by, in the city and with specialists, who is responsible, what
/// comes next and who is in charge. The facts stand in the guide; the drawing is made in `ui`.
@NullMarked
package nl.buurtpunt.kiosk.tree;

import org.jspecify.annotations.NullMarked;
