/// Files that must survive a power cut: written whole or not at all, readable by the server's own user only, and forced
/// to the disk with the folder that names them. What stands in them belongs to other rooms.
@NullMarked
package nl.buurtpunt.server.file;

import org.jspecify.annotations.NullMarked;
