@NullMarked
package nl.buurtpunt.server.app;

import org.jspecify.annotations.NullMarked;
