package nl.buurtpunt.kiosk.ui;

import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.session.TextSize;

/// Whether a choice is on: told in a word, by the icon and by its edge, never by a colour alone.
///
/// @param told what it is now; may be empty
/// @param sample the name is set in letters of this size
public record ChoiceState(boolean on, Rendered told, Optional<TextSize> sample) {}
