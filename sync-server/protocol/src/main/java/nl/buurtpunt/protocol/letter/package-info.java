/// Letters of residents and the city's answers: the receipt code and what is derived from it, the sealed letter, the
/// sealed and signed status, and the records that carry them. Everything a resident wrote is open only between her
/// typing and the seal, and again on the server; no text form here shows a code, a key or a text.
@NullMarked
package nl.buurtpunt.protocol.letter;

import org.jspecify.annotations.NullMarked;
