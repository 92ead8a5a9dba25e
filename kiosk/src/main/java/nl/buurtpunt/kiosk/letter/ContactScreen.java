package nl.buurtpunt.kiosk.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Whether the city may know who writes: what it would be for, and that it is not needed. Only who
/// wants to be called has to give a number.
public final class ContactScreen implements Screen {
    private final LetterDraft draft;
    private final Doors doors;

    public ContactScreen(LetterDraft draft, Doors doors) {
        this.draft = draft;
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param type to where one of them is typed
    /// @param then to the next question
    public record Doors(Consumer<ContactField> type, Runnable then) {}

    @Override
    public String id() {
        return "letter-contact";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("letter.contact"), false));
        boolean missing = draft.needsPhone() && !ContactField.PHONE.isComplete(draft);
        if (missing) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("letter.contact-call")));
        } else {
            elements.add(new Paragraph(view.say("letter.contact-why"), false));
        }
        for (ContactField field : ContactField.values()) {
            elements.add(choice(view, field));
        }
        if (!missing) {
            elements.add(new Action(
                    "then", Action.Rank.MAIN, "next", view.say("letter.next"), view.nothing(), doors.then()));
        }
        return elements;
    }

    /// What is typed is not repeated here: whoever looks over a shoulder need not read it.
    private Choice choice(View view, ContactField field) {
        boolean given = !field.in(draft).isBlank();
        String told = given ? (field.isComplete(draft) ? "letter.given" : "letter.odd") : "letter.not-given";
        return new Choice(
                        field.id(),
                        field.icon(),
                        view.say(field.nameKey()),
                        view.say(told),
                        () -> doors.type().accept(field))
                .ofKind(view.say(told));
    }
}
