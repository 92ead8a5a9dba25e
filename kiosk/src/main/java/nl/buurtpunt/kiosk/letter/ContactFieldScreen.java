package nl.buurtpunt.kiosk.letter;

import java.util.List;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Entry;
import nl.buurtpunt.kiosk.ui.Element.Keyboard;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// One way to be reached, typed. What is no number or address yet is said, and may stay.
public final class ContactFieldScreen implements Screen {
    private final LetterDraft draft;
    private final ContactField field;
    private final Runnable done;

    public ContactFieldScreen(LetterDraft draft, ContactField field, Runnable done) {
        this.draft = draft;
        this.field = field;
        this.done = done;
    }

    @Override
    public String id() {
        return "letter-" + field.id();
    }

    @Override
    public List<Element> elements(View view) {
        boolean needed = field == ContactField.PHONE && draft.needsPhone();
        return List.of(
                new Entry(
                        "letter-field",
                        field.icon(),
                        view.say(field.nameKey()),
                        view.say(field.placeholderKey()),
                        field.in(draft),
                        () -> {},
                        done),
                new Paragraph(view.say(needed ? "letter.field-needed" : "letter.field-free"), false),
                new Action("done", Action.Rank.OTHER, "next", view.say("letter.done"), view.nothing(), done),
                new Keyboard(field.in(draft), field.keys()));
    }
}
