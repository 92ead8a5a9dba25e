package nl.buurtpunt.kiosk.letter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// What the letter seems to tell of its writer, once, before it goes on: it may stay as it is.
public final class HintScreen implements Screen {
    private final Set<Hint> hints;
    private final Doors doors;

    HintScreen(Set<Hint> hints, Doors doors) {
        this.hints = EnumSet.copyOf(hints);
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param change back to the words
    /// @param keep on with the letter as it is
    public record Doors(Runnable change, Runnable keep) {}

    @Override
    public String id() {
        return "letter-hint";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("letter.hint"), false));
        hints.forEach(hint -> elements.add(new Notice(Notice.Kind.INFO, view.say(hint.sentenceKey()))));
        elements.add(new Action(
                "change-text",
                Action.Rank.OTHER,
                "pencil",
                view.say("letter.hint-change"),
                view.nothing(),
                doors.change()));
        elements.add(new Action(
                "keep", Action.Rank.MAIN, "next", view.say("letter.hint-keep"), view.nothing(), doors.keep()));
        return elements;
    }
}
