package nl.buurtpunt.kiosk.letter;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Quote;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// All that will be sent, before it is: each part can still be changed.
public final class LookAgainScreen implements Screen {
    private final LetterDraft draft;
    private final Doors doors;

    public LookAgainScreen(LetterDraft draft, Doors doors) {
        this.draft = draft;
        this.doors = doors;
    }

    /// Where this page leads.
    public record Doors(Runnable kind, Runnable about, Runnable text, Runnable contact, Runnable send) {}

    @Override
    public String id() {
        return "letter-again";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("letter.again"), false));
        boolean unreachable = draft.needsPhone() && !ContactField.PHONE.isComplete(draft);
        if (unreachable) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("letter.contact-call")));
        }
        draft.kind().ifPresent(kind -> {
            elements.add(new Fact(KindScreen.icon(kind), view.say("letter.again-kind"), KindScreen.name(view, kind)));
            elements.add(change("kind", "letter.again-kind", view, doors.kind()));
        });
        draft.about().ifPresent(topic -> {
            elements.add(new Fact(AboutScreen.icon(topic.kind()), view.say("letter.again-about"), topic.name(view)));
            elements.add(change("about", "letter.again-about", view, doors.about()));
        });
        boolean isReply = draft.earlier().isPresent();
        String name = isReply ? "letter.reply-again" : "letter.again-text";
        elements.add(new Quote("pencil", view.say(name), draft.text()));
        elements.add(change("text", name, view, doors.text()));
        if (!isReply) {
            contact(view, elements);
        }
        Runnable next = unreachable ? doors.contact() : doors.send();
        Rendered label = view.say(unreachable ? "letter.fill-in" : "letter.send");
        elements.add(new Action("send", Action.Rank.MAIN, unreachable ? "phone" : "send", label, view.nothing(), next));
        return elements;
    }

    private void contact(View view, List<Element> elements) {
        boolean any = false;
        for (ContactField field : ContactField.values()) {
            if (!field.in(draft).isBlank()) {
                elements.add(new Quote(field.icon(), view.say(field.nameKey()), field.in(draft)));
                any = true;
            }
        }
        if (!any) {
            elements.add(new Fact("person", view.say("letter.contact-given"), view.say("letter.contact-none")));
        }
        elements.add(change("contact", "letter.contact-given", view, doors.contact()));
    }

    /// By the name of its part: on a high panel all of them stand together, away from what they change.
    private static Action change(String what, String part, View view, Runnable act) {
        Rendered label = view.whole(v -> {
            Rendered name = v.say(part);
            return new Rendered(v.say("letter.change").text() + ": " + name.text(), name.language(), name.fallback());
        });
        return new Action("change-" + what, Action.Rank.INLINE, "pencil", label, view.nothing(), act);
    }
}
