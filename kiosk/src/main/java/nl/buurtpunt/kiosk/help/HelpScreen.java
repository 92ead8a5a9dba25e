package nl.buurtpunt.kiosk.help;

import java.util.List;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Step;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// How this works: a picture and a sentence for each thing one can do here.
public final class HelpScreen implements Screen {
    @Override
    public String id() {
        return "help";
    }

    @Override
    public List<Element> elements(View view) {
        return List.of(
                new Heading(view.say("help.title"), false),
                new Step("touch", view.say("help.touch")),
                new Step("language", view.say("help.language")),
                new Step("screen", view.whole(v -> v.say("help.letters", v.say("nav.screen")))),
                new Step("grid", view.say("help.topic")),
                new Step("search", view.whole(v -> v.say("help.search", v.say("home.search")))),
                new Step("tree-root", view.whole(v -> v.say("help.tree", v.say("tree.open")))),
                new Step("printer", view.say("help.print")),
                new Step("alarm", view.whole(v -> v.say("help.emergency", v.say("nav.emergency")))),
                new Step("close", view.say("help.leave")),
                new Step("staff", view.say("help.staff")));
    }
}
