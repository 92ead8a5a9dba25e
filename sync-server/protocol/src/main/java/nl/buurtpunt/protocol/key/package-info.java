/// Keys: Ed25519 keys and signatures, X25519 keys that letters are sealed to and opened with, the numbered
/// list of keys in use that the offline root key signs, and the pin of a server's TLS key. Where a private key
/// is kept belongs to kiosk and server.
@NullMarked
package nl.buurtpunt.protocol.key;

import org.jspecify.annotations.NullMarked;
