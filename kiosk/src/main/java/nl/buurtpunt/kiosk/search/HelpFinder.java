package nl.buurtpunt.kiosk.search;

import java.util.List;

/// Finds help for what somebody typed.
@FunctionalInterface
public interface HelpFinder {
    /// Ids of services, the best first.
    ///
    /// @param typed as it was typed, in any language; not to be kept
    /// @param most no more than this many
    List<String> find(String typed, int most);

    /// Whether all there is can be found by now: until then an empty answer is none.
    default boolean isReady() {
        return true;
    }
}
