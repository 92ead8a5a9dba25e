/// How every screen looks and is handled: elements, the frame around them, sizes in millimetres, text, icons, focus.
/// A screen says *what* it holds as a list of elements; this room decides where that goes on this panel, in this
/// language. What a screen is about belongs to the feature rooms; nothing here knows a service or a topic.
@NullMarked
package nl.buurtpunt.kiosk.ui;

import org.jspecify.annotations.NullMarked;
