/// The guide as it travels: one record per kind of entry, read tolerantly and written in exactly one way, because an
/// entry is known by the SHA-256 of its bytes. What a screen or a page makes of an entry belongs elsewhere.
@NullMarked
package nl.buurtpunt.protocol.content;

import org.jspecify.annotations.NullMarked;
