@NullMarked
package nl.buurtpunt.server.kiosk;

import org.jspecify.annotations.NullMarked;
