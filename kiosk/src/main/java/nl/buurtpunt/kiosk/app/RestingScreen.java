package nl.buurtpunt.kiosk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.idle.FarewellScreen;
import nl.buurtpunt.kiosk.idle.InvitationScreen;
import nl.buurtpunt.kiosk.idle.NightScreen;
import nl.buurtpunt.kiosk.idle.Rest;
import nl.buurtpunt.kiosk.ui.Drift;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// What is shown when nobody is there: invitations, or for a kiosk that was never enrolled the code to do
/// so. A kiosk that has a guide and must be confirmed, for the first time or again, shows its code below
/// the languages.
final class RestingScreen implements Screen {
    private final Rest rest;
    private final Screen languages;
    private final Screen enrolment;
    private final BooleanSupplier neverEnrolled;
    private final Supplier<EnrolmentProgress> progress;
    private final Screen invitation;
    private final Screen farewell;
    private final Screen night;
    private Drift place;

    /// @param languages shown to who woke the kiosk
    /// @param progress has a code as long as staff have something to confirm
    RestingScreen(
            Rest rest,
            Screen languages,
            Screen enrolment,
            BooleanSupplier neverEnrolled,
            Supplier<EnrolmentProgress> progress) {
        this.rest = rest;
        this.languages = languages;
        this.enrolment = enrolment;
        this.neverEnrolled = neverEnrolled;
        this.progress = progress;
        this.invitation = new InvitationScreen(rest);
        this.farewell = new FarewellScreen(rest);
        this.night = new NightScreen(rest);
        this.place = rest.place();
    }

    /// Somebody gave a sign.
    ///
    /// @return whether that woke the screen. The code of a kiosk that was never enrolled does not sleep
    boolean wake() {
        return rest.wake() && !neverEnrolled.getAsBoolean();
    }

    /// Whether something else is to be shown than at the last look.
    boolean look() {
        boolean other = rest.look();
        Drift before = place;
        place = rest.place();
        return neverEnrolled.getAsBoolean() ? !place.equals(before) : other;
    }

    @Override
    public String id() {
        return shown().id();
    }

    @Override
    public Surroundings surroundings() {
        return shown().surroundings();
    }

    @Override
    public Language language(Guide release, Language resident) {
        return shown().language(release, resident);
    }

    /// Also the code of a kiosk that nobody enrols for weeks must not burn in.
    @Override
    public Drift drift() {
        return neverEnrolled.getAsBoolean() ? place : shown().drift();
    }

    @Override
    public List<Element> elements(View view) {
        Screen shown = shown();
        EnrolmentProgress now = progress.get();
        List<Element> elements = new ArrayList<>(shown.elements(view));
        if (shown.equals(languages) && !now.code().isEmpty()) {
            elements.add(line(view.say("enrolment.code"), now.code()));
            elements.add(line(view.say("enrolment.fingerprint"), now.fingerprint()));
        }
        return elements;
    }

    private static Element line(Rendered label, String characters) {
        return new Paragraph(Rendered.of(label.text() + ": " + LeftToRight.mark(characters), label.language()), false);
    }

    private Screen shown() {
        if (neverEnrolled.getAsBoolean()) {
            return enrolment;
        }
        return switch (rest.stage()) {
            case FAREWELL -> farewell;
            case LIT -> languages;
            case INVITING -> invitation;
            case DARK -> night;
        };
    }
}
