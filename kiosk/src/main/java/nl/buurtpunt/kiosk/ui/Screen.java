package nl.buurtpunt.kiosk.ui;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;

/// One task of a resident on one page.
///
/// A screen keeps ids and never parts of a guide, so that it survives a new release: it is asked for its
/// elements again.
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

    /// The language it is shown in: the resident's, but for what is said before anybody has chosen one or
    /// after they left.
    default Language language(Guide release, Language resident) {
        return resident;
    }

    /// Whether the resident would lose something by leaving it: then home, from a page above it, leads back to it.
    default boolean holds() {
        return false;
    }

    /// Whether it is for those who look after the kiosk: what they do says nothing of residents.
    default boolean isForStaff() {
        return false;
    }

    /// How far all of it is moved aside, so that nothing burns into a panel that shows it all day.
    default Drift drift() {
        return Drift.NONE;
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
        /// Something would be lost by going home or back: only the page's own choices lead away.
        NO_WAYS,
        /// The emergency numbers themselves.
        NO_EMERGENCY,
        /// No visit has begun: there is nowhere to go, but it is read by somebody.
        LANGUAGES,
        /// Nobody is standing there yet, or perhaps no longer: its own choices are what there is.
        ONLY_EMERGENCY,
        /// Nobody is expected: as little light as can be.
        DARK
    }
}
