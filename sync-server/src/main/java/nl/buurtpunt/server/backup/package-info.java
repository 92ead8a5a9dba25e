/// Backups and what is made of them: one file with the database, the ledger of purged letters and, sealed to a
/// recovery key that is not here, the server's private keys. Restoring checks all of it before anything changes.
@NullMarked
package nl.buurtpunt.server.backup;

import org.jspecify.annotations.NullMarked;
