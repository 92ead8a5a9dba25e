package nl.buurtpunt.kiosk.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Keys;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The words of the letter. How much room is left is told before there is none.
public final class LetterTextScreen implements Screen {
    /// From so many characters before the end on.
    private static final int TOLD_FROM = 400;

    private final LetterDraft draft;
    private final Doors doors;
    private boolean missed;

    public LetterTextScreen(LetterDraft draft, Doors doors) {
        this.draft = draft;
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param then to the next question
    /// @param changed to show this page anew
    public record Doors(Runnable then, Runnable changed) {}

    /// What the words seem to tell of their writer and was not pointed out before; a page about it.
    ///
    /// @param release whose words for names and streets are looked for
    public static Optional<Screen> hints(LetterDraft draft, Guide release, HintScreen.Doors doors) {
        Set<Hint> fresh = draft.unseen(new Hints(release).in(draft.text().read()));
        draft.saw(fresh);
        return fresh.isEmpty() ? Optional.empty() : Optional.of(new HintScreen(fresh, doors));
    }

    @Override
    public String id() {
        return "letter-text";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Letter(
                "letter-sheet",
                view.say(draft.earlier().isEmpty() ? "letter.text" : "letter.reply-text"),
                missed
                        ? view.say("letter.text-missing")
                        : view.say("letter.text-placeholder", LetterDraft.LONGEST_LETTER),
                draft.text()));
        int left = draft.text().left();
        if (left == 0) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("letter.full")));
        } else if (left <= TOLD_FROM) {
            elements.add(new Notice(Notice.Kind.INFO, view.say("letter.left", left)));
        }
        elements.add(new Action("done", Action.Rank.MAIN, "next", view.say("letter.done"), view.nothing(), this::done));
        elements.add(new Element.Keyboard(draft.text(), Keys.SENTENCES));
        return elements;
    }

    private void done() {
        missed = draft.text().isBlank();
        if (missed) {
            doors.changed().run();
        } else {
            doors.then().run();
        }
    }
}
