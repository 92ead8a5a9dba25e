/// Mains that measure, run by `provisioning/bench` and never as timed tests: a busy machine must not fail a build.
@NullMarked
package nl.buurtpunt.kiosk.bench;

import org.jspecify.annotations.NullMarked;
