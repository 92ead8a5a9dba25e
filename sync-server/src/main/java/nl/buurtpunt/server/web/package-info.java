/// The small public page on which somebody with a receipt code reads the answer to a letter. What it does, it does in
/// the reader's browser; this room only hands out its files, and limits how often anybody may ask.
@NullMarked
package nl.buurtpunt.server.web;

import org.jspecify.annotations.NullMarked;
