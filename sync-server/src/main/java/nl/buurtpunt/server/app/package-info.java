/// The server's root: command line and wiring. Nothing depends on it.
@NullMarked
package nl.buurtpunt.server.app;

import org.jspecify.annotations.NullMarked;
