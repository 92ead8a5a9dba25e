/// The first page of a visit: the needs people come with, as cards.
/// What help there is for a need belongs to `topic`.
@NullMarked
package nl.buurtpunt.kiosk.home;

import org.jspecify.annotations.NullMarked;
