@NullMarked
package nl.buurtpunt.server.backup;

import org.jspecify.annotations.NullMarked;
