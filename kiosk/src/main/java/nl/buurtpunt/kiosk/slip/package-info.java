/// The piece of paper a resident takes home: what stands on it, how it is laid out in dots, and the QR code on it.
/// Drawn with AWT on a 1-bit raster, so that Arabic is shaped right and no printer's own fonts are needed.
/// No JavaFX and no printer here: screens show the same QR code, the `printer` room sends the dots.
@NullMarked
package nl.buurtpunt.kiosk.slip;

import org.jspecify.annotations.NullMarked;
