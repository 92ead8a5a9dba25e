package nl.buurtpunt.kiosk.enrolment;

import java.util.List;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Code;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The code of this kiosk for the person who installs it.
public final class EnrolmentScreen implements Screen {
    private final Supplier<EnrolmentProgress> progress;

    public EnrolmentScreen(Supplier<EnrolmentProgress> progress) {
        this.progress = progress;
    }

    @Override
    public String id() {
        return "enrolment";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.LANGUAGES;
    }

    @Override
    public List<Element> elements(View view) {
        EnrolmentProgress now = progress.get();
        return List.of(
                new Heading(view.say("enrolment.title"), false),
                new Notice(kind(now), told(now, view)),
                new Code("code", view.say("enrolment.code"), now.code()),
                new Code("key", view.say("enrolment.fingerprint"), now.fingerprint()),
                new Paragraph(view.say("enrolment.compare"), false));
    }

    private static Notice.Kind kind(EnrolmentProgress now) {
        return switch (now.state()) {
            case NO_CONNECTION, REVOKED -> Notice.Kind.WARNING;
            case WAITING, CONFIRMED -> Notice.Kind.INFO;
        };
    }

    private static Rendered told(EnrolmentProgress now, View view) {
        return switch (now.state()) {
            case NO_CONNECTION -> view.say("enrolment.no-connection");
            case WAITING -> view.say("enrolment.waiting");
            case CONFIRMED -> view.say("enrolment.confirmed");
            case REVOKED -> view.say("enrolment.revoked");
        };
    }
}
