/// What is published: numbered, signed releases over content-addressed entries, in an order that only rises. What a
/// guide may hold, and how kiosks fetch a release, belong to other rooms.
@NullMarked
package nl.buurtpunt.server.release;

import org.jspecify.annotations.NullMarked;
