/// The place where this kiosk stands: when it is open, and who is there for what and when.
/// People are known by what they do and never by name. What help there is in the city belongs to `topic` and `service`.
@NullMarked
package nl.buurtpunt.kiosk.point;

import org.jspecify.annotations.NullMarked;
