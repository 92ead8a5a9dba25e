/// The points of the city: when each is open, who is there for what and when, what can be asked, how to get there.
/// People are known by what they do and never by name. What help there is in the city belongs to `topic` and `service`;
/// what is new at a point belongs to `notice`.
@NullMarked
package nl.buurtpunt.kiosk.point;

import org.jspecify.annotations.NullMarked;
