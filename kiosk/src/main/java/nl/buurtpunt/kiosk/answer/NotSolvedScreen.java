package nl.buurtpunt.kiosk.answer;

import java.util.List;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Asks whether the resident is sure that an answer solved nothing: the city then looks at the letter again.
public final class NotSolvedScreen implements Screen {
    private final Doors doors;

    public NotSolvedScreen(Doors doors) {
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param send sends it without a word
    /// @param write asks for words with it
    public record Doors(Runnable send, Runnable write) {}

    @Override
    public String id() {
        return "answer/not-solved";
    }

    @Override
    public List<Element> elements(View view) {
        return List.of(
                new Heading(view.say("answer.not-solved-sure"), false),
                new Paragraph(view.say("answer.not-solved-then"), false),
                new Paragraph(view.say("answer.not-solved-words"), false),
                action("send", Action.Rank.MAIN, "check", "answer.not-solved-yes", doors.send(), view),
                action("write", Action.Rank.OTHER, "keyboard", "answer.not-solved-write", doors.write(), view));
    }

    private static Action action(String id, Action.Rank rank, String icon, String key, Runnable door, View view) {
        return new Action(id, rank, icon, view.say(key), view.nothing(), door);
    }
}
