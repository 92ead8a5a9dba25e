/// What a kiosk tells of itself: how it fares, never who stood in front of it.
@NullMarked
package nl.buurtpunt.protocol.health;

import org.jspecify.annotations.NullMarked;
