/// How a kiosk says who it is: enrolment, the code and the fingerprint that people compare, and the signature on each
/// request (RFC 9421). Who may do what belongs to the server.
@NullMarked
package nl.buurtpunt.protocol.identity;

import org.jspecify.annotations.NullMarked;
