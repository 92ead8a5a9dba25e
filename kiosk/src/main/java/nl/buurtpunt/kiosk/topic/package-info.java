/// One need and the services that help with it, each with its one sentence.
/// Everything else about a service belongs to `service`.
@NullMarked
package nl.buurtpunt.kiosk.topic;

import org.jspecify.annotations.NullMarked;
