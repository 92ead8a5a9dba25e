/// A resident made of code: touches the screen and presses keys as a person would, through the same window system, and
/// looks at what comes. It belongs to the program so that a panel can be tried where it hangs.
@NullMarked
package nl.buurtpunt.kiosk.simulator;

import org.jspecify.annotations.NullMarked;
