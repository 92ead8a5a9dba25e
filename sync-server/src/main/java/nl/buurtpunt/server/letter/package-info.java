/// Letters of residents: taken in once and never lost, kept under a key of their own, opened for staff,
/// purged for good; and the log of their statuses that every kiosk follows. Who handles a letter and by
/// when, and what is answered, belong to `casework`; how kiosks speak HTTP to `api`.
@NullMarked
package nl.buurtpunt.server.letter;

import org.jspecify.annotations.NullMarked;
