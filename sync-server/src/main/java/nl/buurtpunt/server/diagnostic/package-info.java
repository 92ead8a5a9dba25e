/// Diagnostic bundles of kiosks: what the person in front of a maintenance page sent so that somebody at a distance can
/// help. Kept as received, the latest few of each kiosk. Letters and figures belong elsewhere.
@NullMarked
package nl.buurtpunt.server.diagnostic;

import org.jspecify.annotations.NullMarked;
