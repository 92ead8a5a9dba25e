/// The kiosk's root: wiring and start. Nothing depends on it; only here are the hardware adapters known.
@NullMarked
package nl.buurtpunt.kiosk.app;

import org.jspecify.annotations.NullMarked;
