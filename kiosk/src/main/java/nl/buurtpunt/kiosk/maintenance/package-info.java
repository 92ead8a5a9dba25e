/// The page for whoever looks after the kiosk, behind a gesture nobody makes by accident and a PIN: how the
/// kiosk fares, in words, and the few things one can do about it. Nothing of a resident can be seen or sent
/// from here.
@NullMarked
package nl.buurtpunt.kiosk.maintenance;

import org.jspecify.annotations.NullMarked;
