package nl.buurtpunt.kiosk.guide;

import java.util.List;

/// What a point says of itself.
///
/// @param ask what can be asked there, a few words each
/// @param how how to get there; may be empty
/// @param accessibility may be empty
public record PointTexts(Text name, List<Text> ask, Text how, Text accessibility) {
    public PointTexts {
        ask = List.copyOf(ask);
    }

    /// Only its name is known.
    public static PointTexts named(Text name) {
        return new PointTexts(name, List.of(), Text.none(), Text.none());
    }
}
