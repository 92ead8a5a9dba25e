/// How the kiosk stays current: it asks the server, always outward, checks all it gets, stores it and puts it on the
/// screen in one go. Whatever goes wrong here, the release on screen stays.
///
/// The only room that knows the protocol and speaks HTTP. Nothing here depends on the kiosk's clock. What a
/// screen shows belongs to `guide`, what is kept belongs to `store`.
@NullMarked
package nl.buurtpunt.kiosk.sync;

import org.jspecify.annotations.NullMarked;
