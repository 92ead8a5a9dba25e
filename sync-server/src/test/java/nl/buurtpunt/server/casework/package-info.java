@NullMarked
package nl.buurtpunt.server.casework;

import org.jspecify.annotations.NullMarked;
