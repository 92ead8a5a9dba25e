/// The HTTP interface that kiosks speak: one thin controller per question, errors as problem+json, the headers every
/// answer carries, and the filter that knows who asks. What is answered is decided in `kiosk`, `release` and `key`.
@NullMarked
package nl.buurtpunt.server.api;

import org.jspecify.annotations.NullMarked;
