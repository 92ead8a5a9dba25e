package nl.buurtpunt.kiosk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// What is shown when nobody is there: the invitation, or for a kiosk that was never enrolled the code to do so. A
/// kiosk
/// that has a guide and must be confirmed, for the first time or again, shows its code below the invitation.
final class RestingScreen implements Screen {
    private final Screen invitation;
    private final Screen enrolment;
    private final BooleanSupplier neverEnrolled;
    private final Supplier<EnrolmentProgress> progress;

    /// @param progress has a code as long as staff have something to confirm
    RestingScreen(
            Screen invitation, Screen enrolment, BooleanSupplier neverEnrolled, Supplier<EnrolmentProgress> progress) {
        this.invitation = invitation;
        this.enrolment = enrolment;
        this.neverEnrolled = neverEnrolled;
        this.progress = progress;
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
    public List<Element> elements(View view) {
        EnrolmentProgress now = progress.get();
        if (neverEnrolled.getAsBoolean() || now.code().isEmpty()) {
            return shown().elements(view);
        }
        List<Element> elements = new ArrayList<>(invitation.elements(view));
        elements.add(line(view.say("enrolment.code"), now.code()));
        elements.add(line(view.say("enrolment.fingerprint"), now.fingerprint()));
        return elements;
    }

    private static Element line(Rendered label, String characters) {
        return new Paragraph(Rendered.of(label.text() + ": " + LeftToRight.mark(characters), label.language()), false);
    }

    private Screen shown() {
        return neverEnrolled.getAsBoolean() ? enrolment : invitation;
    }
}
