/// A release as it travels: its order, its manifest, the difference between two manifests, and the signed text around
/// them. Storing and fetching belong to kiosk and server.
@NullMarked
package nl.buurtpunt.protocol.release;

import org.jspecify.annotations.NullMarked;
