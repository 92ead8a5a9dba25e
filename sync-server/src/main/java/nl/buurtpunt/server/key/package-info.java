/// The server's signing keys: made and kept in a folder beside the database, listed and signed by the offline root key.
/// Private keys never enter the database, a log or an answer. What is signed with them belongs to other rooms.
@NullMarked
package nl.buurtpunt.server.key;

import org.jspecify.annotations.NullMarked;
