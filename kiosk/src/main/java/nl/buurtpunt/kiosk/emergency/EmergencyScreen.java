package nl.buurtpunt.kiosk.emergency;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.guide.EmergencyLine;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Element.PhoneLine;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The numbers for when it cannot wait.
public final class EmergencyScreen implements Screen {
    @Override
    public String id() {
        return "emergency";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.NO_EMERGENCY;
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("emergency.title"), false));
        for (EmergencyLine line : view.guide().emergency()) {
            elements.add(new PhoneLine(line.icon(), line.text().in(view.language()), line.phone(), view.nothing()));
        }
        elements.add(new Paragraph(view.say("emergency.intro"), false));
        if (view.guide().edition().builtIn()) {
            elements.add(new Notice(Notice.Kind.INFO, view.say("emergency.built-in")));
        }
        return elements;
    }
}
