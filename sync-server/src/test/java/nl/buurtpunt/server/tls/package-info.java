@NullMarked
package nl.buurtpunt.server.tls;

import org.jspecify.annotations.NullMarked;
