package nl.buurtpunt.kiosk.ui;

import java.util.List;

/// One task of a resident on one page.
///
/// A screen keeps ids and never parts of a guide, so that it survives a new release: it is asked for its elements
/// again.
/// Everything runs on the JavaFX thread.
public interface Screen {
    /// Unique name of the page, `service/schuldhulpverlening-heerlen`; used in logs and pictures.
    String id();

    /// Everything on it, in the order of reading.
    List<Element> elements(View view);

    /// What the frame shows around it.
    default Surroundings surroundings() {
        return Surroundings.ALL;
    }

    /// Called when it comes on top.
    default void enter() {}

    /// Called when it goes away; releases what `enter` took.
    default void leave() {}

    /// How much of the frame a screen needs.
    enum Surroundings {
        /// Home, back, languages, emergency.
        ALL,
        /// The first page of a visit: home would lead to where one is.
        NO_HOME,
        /// The emergency numbers themselves.
        NO_EMERGENCY,
        /// No visit has begun: there is nowhere to go, but it is read by somebody.
        LANGUAGES,
        /// Nobody is standing there yet: its own choices are the languages.
        ONLY_EMERGENCY
    }
}
