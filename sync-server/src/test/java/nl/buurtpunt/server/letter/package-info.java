@NullMarked
package nl.buurtpunt.server.letter;

import org.jspecify.annotations.NullMarked;
