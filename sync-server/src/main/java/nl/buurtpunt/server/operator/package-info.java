/// The operator's command line: what a person types, and the socket that carries it to a running server. A command
/// reads and writes files on the caller's side and works on the [Desk] where the database is open. No rules about the
/// guide, keys or releases are made here.
@NullMarked
package nl.buurtpunt.server.operator;

import org.jspecify.annotations.NullMarked;
