package nl.buurtpunt.kiosk.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Element.PhoneLine;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The letter box: write a letter, or read the answer to one. Where no letter can be posted now it says
/// so, and what else one can do.
public final class LetterStartScreen implements Screen {
    private final LetterDraft draft;
    private final LetterDraft reply;
    private final Supplier<LetterBox.State> state;
    private final Doors doors;

    /// @param reply what is written for an earlier letter
    /// @param state whether a letter can be posted now
    public LetterStartScreen(LetterDraft draft, LetterDraft reply, Supplier<LetterBox.State> state, Doors doors) {
        this.draft = draft;
        this.reply = reply;
        this.state = state;
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param write begins a letter, or goes on with the one that was begun
    /// @param writeReply goes on with what was begun for an earlier letter
    /// @param throwAway forgets one that was begun
    /// @param read to the answer, for who has a code
    public record Doors(
            Runnable write, Runnable writeReply, Consumer<LetterDraft> throwAway, Optional<Runnable> read) {}

    @Override
    public String id() {
        return "letter";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("letter.title"), false));
        boolean open = state.get() == LetterBox.State.OPEN;
        if (open) {
            elements.addAll(writing(view));
            doors.read()
                    .ifPresent(read -> elements.add(
                            new Choice("read", "email", view.say("letter.read"), view.say("letter.read-note"), read)));
            elements.addAll(replying(view));
        } else {
            elements.addAll(closed(view));
            doors.read()
                    .ifPresent(read -> elements.add(new Action(
                            "read", Action.Rank.INLINE, "email", view.say("letter.read"), view.nothing(), read)));
        }
        return elements;
    }

    private List<Choice> writing(View view) {
        if (!draft.isBegun()) {
            return List.of(new Choice(
                    "write", "pencil", view.say("letter.write"), view.say("letter.write-note"), doors.write()));
        }
        return List.of(
                new Choice("write", "pencil", view.say("letter.go-on"), view.say("letter.write-note"), doors.write()),
                new Choice("throw-away", "trash", view.say("letter.throw-away"), view.nothing(), throwAway(draft)));
    }

    private List<Choice> replying(View view) {
        if (!reply.isBegun()) {
            return List.of();
        }
        return List.of(
                new Choice("reply", "pencil", view.say("letter.reply-go-on"), view.nothing(), doors.writeReply()),
                new Choice(
                        "throw-away-reply",
                        "trash",
                        view.say("letter.reply-throw-away"),
                        view.nothing(),
                        throwAway(reply)));
    }

    private Runnable throwAway(LetterDraft begun) {
        return () -> doors.throwAway().accept(begun);
    }

    /// Never an empty page: why, a person to ask, and a number where one is known to be right.
    private List<Element> closed(View view) {
        List<Element> elements = new ArrayList<>();
        Optional<Contact.Phone> number = view.guide().city().municipality();
        String why = switch (state.get()) {
            case OPEN, NEVER_CONNECTED -> "letter.closed-new";
            case REVOKED -> "letter.closed-revoked";
            case CANNOT_WRITE -> "letter.closed-broken";
        };
        elements.add(new Notice(Notice.Kind.WARNING, view.say(why)));
        elements.add(new Paragraph(view.say(number.isPresent() ? "letter.closed-call" : "letter.closed-ask"), true));
        number.ifPresent(phone -> elements.add(new PhoneLine(
                "cityhall", view.say("search.municipality", view.guide().city().name()), phone, view.nothing())));
        return elements;
    }
}
