package nl.buurtpunt.kiosk.trouble;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.guide.EmergencyLine;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Element.PhoneLine;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Says sorry, and how to get help without the page that failed.
public final class TroubleScreen implements Screen {
    private final String code;

    /// @param code to read aloud to whoever looks after the kiosk
    public TroubleScreen(String code) {
        this.code = code;
    }

    @Override
    public String id() {
        return "trouble";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("error.title"), false));
        elements.add(new Paragraph(view.say("error.sorry"), false));
        elements.add(new Paragraph(view.say("error.code", code), true));
        for (EmergencyLine line : view.guide().emergency()) {
            elements.add(new PhoneLine(line.icon(), line.text().in(view.language()), line.phone(), view.nothing()));
        }
        return elements;
    }
}
