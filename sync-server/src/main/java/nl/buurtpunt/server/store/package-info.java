/// The ground under every table of the server: opens the H2 file, brings its schema up to date, and forces what was
/// promised to the disk. Which tables there are belongs to the rooms that own them.
@NullMarked
package nl.buurtpunt.server.store;

import org.jspecify.annotations.NullMarked;
