package nl.buurtpunt.kiosk.letter;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The words of the letter. How much room is left is told before there is none.
public final class LetterTextScreen implements Screen {
    /// From so many characters before the end on.
    private static final int TOLD_FROM = 400;

    private final LetterDraft draft;
    private final Runnable then;

    /// @param then to the next question
    public LetterTextScreen(LetterDraft draft, Runnable then) {
        this.draft = draft;
        this.then = then;
    }

    @Override
    public String id() {
        return "letter-text";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Letter(
                "letter-sheet", view.say("letter.text"), view.say("letter.text-placeholder"), draft.text()));
        int left = draft.text().left();
        if (left == 0) {
            elements.add(new Notice(Notice.Kind.INFO, view.say("letter.full")));
        } else if (left <= TOLD_FROM) {
            elements.add(new Notice(Notice.Kind.INFO, view.say("letter.left", left)));
        }
        elements.add(new Action("done", Action.Rank.MAIN, "next", view.say("letter.done"), view.nothing(), then));
        elements.add(new Element.Keyboard(draft.text(), Element.Keyboard.Keys.SENTENCES));
        return elements;
    }
}
