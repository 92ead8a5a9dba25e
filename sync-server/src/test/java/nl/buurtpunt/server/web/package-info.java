@NullMarked
package nl.buurtpunt.server.web;

import org.jspecify.annotations.NullMarked;
