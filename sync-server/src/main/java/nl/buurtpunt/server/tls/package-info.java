/// The server's own TLS key and certificate: made at first start, or given by the operator, and the pin by which
/// kiosks know it. Kiosks do not look at names or dates in the certificate, so it is long-lived on purpose.
@NullMarked
package nl.buurtpunt.server.tls;

import org.jspecify.annotations.NullMarked;
