/// The letter box in the kiosk: makes a receipt code, seals what a resident wrote, keeps it on the disk, and finds a
/// letter again by its code. No JavaFX here: the screens of `letter`, `receipt` and `answer` see only what this room
/// shows of itself. With `sync` it is the only room that knows the protocol; the files are `store`'s.
@NullMarked
package nl.buurtpunt.kiosk.letterbox;

import org.jspecify.annotations.NullMarked;
