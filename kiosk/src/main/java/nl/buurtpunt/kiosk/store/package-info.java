/// What the kiosk keeps through a power cut: three files, so that mending one cannot hurt another.
///
/// `identity` holds the kiosk's own key, who it is and the order floor; `letters` holds what residents wrote;
/// `release` holds the guide and is the only one that may be rebuilt from the server. The room knows bytes,
/// hashes and orders, not what they mean: it imports neither the protocol nor the guide. Every change is forced
/// to the disk before it is reported.
///
/// **Order of the two writes of a switch.** The floor lives in `identity`, the release in `release`; no
/// transaction spans both. The caller raises the floor *first* and switches *second*, and accepts a release
/// when its order is not below the floor and above that of the release it holds. See
/// `docs/decisions/0010-three-stores-and-the-order-floor.md`.
@NullMarked
package nl.buurtpunt.kiosk.store;

import org.jspecify.annotations.NullMarked;
