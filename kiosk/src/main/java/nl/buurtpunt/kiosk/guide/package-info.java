/// The guide as the screens and slips see it: topics, services, contacts, sentences, in whole records without any
/// JavaFX, network or database. A guide never changes; a new release is a new guide, put in place at once.
/// What travels over the wire and how it is checked belongs to `sync`; how it looks belongs to `ui`.
@NullMarked
package nl.buurtpunt.kiosk.guide;

import org.jspecify.annotations.NullMarked;
