/// The kiosks this server knows: those that wait for staff, those confirmed for a point, those revoked, and how each
/// is recognised by its own key. Requests arrive through `api`; what a kiosk is sent belongs to `release`.
@NullMarked
package nl.buurtpunt.server.kiosk;

import org.jspecify.annotations.NullMarked;
