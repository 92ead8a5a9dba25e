package nl.buurtpunt.kiosk.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// What is shown when nobody is there: the invitation, or for a kiosk that was never enrolled the code to do so.
final class RestingScreen implements Screen {
    private final Screen invitation;
    private final Screen enrolment;
    private final BooleanSupplier neverEnrolled;

    RestingScreen(Screen invitation, Screen enrolment, BooleanSupplier neverEnrolled) {
        this.invitation = invitation;
        this.enrolment = enrolment;
        this.neverEnrolled = neverEnrolled;
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
        return shown().elements(view);
    }

    private Screen shown() {
        return neverEnrolled.getAsBoolean() ? enrolment : invitation;
    }
}
