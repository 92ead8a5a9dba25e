package nl.buurtpunt.server.backup;

import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.release.Epoch;

/// `backup.json`, the first thing in a backup: what it holds, by hash and length.
///
/// @param created ISO 8601, UTC, by the server's clock
/// @param epoch of the database that was copied
/// @param recoveryKeyId the key that opens the private keys
public record BackupHead(
        int format, String created, Epoch epoch, String recoveryKeyId, Part database, Part ledger, Part keys) {
    static final int FORMAT = 1;
    static final String NAME = "backup.json";
    static final String DATABASE = "database.zip";
    static final String LEDGER = "purged.log";
    static final String KEYS = "keys.sealed";

    public BackupHead {
        if (format != FORMAT) {
            throw new IllegalArgumentException("backup.format is " + format + ", only " + FORMAT + " is known");
        }
        Checked.filled("backup.created", created);
        Checked.present("backup.epoch", epoch);
        Checked.id("backup.recoveryKeyId", recoveryKeyId);
        Checked.present("backup.database", database);
        Checked.present("backup.ledger", ledger);
        Checked.present("backup.keys", keys);
    }

    /// One file of the backup.
    public record Part(String sha256, long bytes) {
        public Part {
            Checked.sha256("part.sha256", sha256);
            if (bytes < 0) {
                throw new IllegalArgumentException("part.bytes is " + bytes);
            }
        }
    }

    /// What the seal of the keys is bound to: keys of one backup do not open beside the database of another.
    static String boundTo(String created, Epoch epoch, Part database, Part ledger) {
        return KeySeal.TITLE + "\ncreated " + created + "\nepoch " + epoch.text() + "\ndatabase " + database.sha256()
                + "\nledger " + ledger.sha256() + "\n";
    }

    String boundTo() {
        return boundTo(created, epoch, database, ledger);
    }
}
