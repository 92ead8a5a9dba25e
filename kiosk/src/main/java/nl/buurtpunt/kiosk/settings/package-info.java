/// What is different on each kiosk, read from its configuration file and checked before anything else starts.
/// What differs per city belongs to the guide.
@NullMarked
package nl.buurtpunt.kiosk.settings;

import org.jspecify.annotations.NullMarked;
