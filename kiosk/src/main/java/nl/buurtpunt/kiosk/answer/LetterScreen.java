package nl.buurtpunt.kiosk.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.Found;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The letter of a code: while it is looked for, when there is none, and what came of it.
public final class LetterScreen implements Screen {
    private final FoundLetter found;
    private final Clock clock;
    private final Doors doors;

    /// @param found is wiped by whoever made it
    public LetterScreen(FoundLetter found, Clock clock, Doors doors) {
        this.found = found;
        this.clock = clock;
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param code back to the code
    /// @param print what came of the letter, on paper
    /// @param reply to write something with it
    /// @param notSolved to say that the answer solved nothing
    public record Doors(
            Runnable code,
            Consumer<EarlierLetter> print,
            Consumer<EarlierLetter> reply,
            Consumer<EarlierLetter> notSolved) {}

    @Override
    public String id() {
        return "answer/letter";
    }

    @Override
    public List<Element> elements(View view) {
        return switch (found.outcome()) {
            case null ->
                List.of(
                        new Heading(view.say("answer.wait"), false),
                        new Paragraph(view.say("answer.looking"), false),
                        new Paragraph(view.say("answer.slow"), false));
            case Found.Letter(EarlierLetter letter) -> new LetterPage(letter, view, clock, doors).elements();
            case Found.NotFound _ ->
                problem(
                        view,
                        view.say("answer.none"),
                        view.say("answer.none-check"),
                        view.say("answer.none-later"),
                        view.say("answer.none-ask"),
                        view.say("answer.none-home"));
            case Found.Mistyped _ -> problem(view, view.say("answer.wrong-digit"), view.say("answer.none-ask"));
            case Found.Unreadable _ ->
                problem(
                        view,
                        view.say("answer.damaged"),
                        view.say("answer.damaged-elsewhere"),
                        view.say("answer.none-home"));
        };
    }

    private List<Element> problem(View view, Rendered what, Rendered... more) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("answer.title"), false));
        elements.add(new Notice(Notice.Kind.WARNING, what));
        for (Rendered sentence : more) {
            elements.add(new Paragraph(sentence, false));
        }
        elements.add(
                new Action("code", Action.Rank.MAIN, "grid", view.say("answer.mend"), view.nothing(), doors.code()));
        return elements;
    }
}
