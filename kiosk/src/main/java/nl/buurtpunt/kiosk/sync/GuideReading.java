package nl.buurtpunt.kiosk.sync;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Guide;

/// What a release's entries make.
sealed interface GuideReading {
    /// A guide for the screens.
    ///
    /// @param skipped what could not be read or had no place, in words; the rest is shown
    record Shown(Guide guide, List<String> skipped) implements GuideReading {
        public Shown {
            skipped = List.copyOf(skipped);
        }
    }

    /// Nothing that can be shown.
    record Unshowable(String reason) implements GuideReading {}
}
