@NullMarked
package nl.buurtpunt.server.api;

import org.jspecify.annotations.NullMarked;
