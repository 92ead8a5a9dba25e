/// What becomes of a letter: the steps it may go through, by when it must be answered, who did what, answers, reminders
/// and escalation, and when it is deleted. How a letter arrives and is kept at rest belongs to `letter`.
@NullMarked
package nl.buurtpunt.server.casework;

import org.jspecify.annotations.NullMarked;
