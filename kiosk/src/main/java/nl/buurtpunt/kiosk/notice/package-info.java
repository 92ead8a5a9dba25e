/// What is new: notices, events and plans for the city, a district or a point, those that hold here and now.
/// Writing a reaction to a plan does not belong here: that is a letter.
@NullMarked
package nl.buurtpunt.kiosk.notice;

import org.jspecify.annotations.NullMarked;
