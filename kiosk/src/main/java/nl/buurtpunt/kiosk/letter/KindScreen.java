package nl.buurtpunt.kiosk.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Kind;
import nl.buurtpunt.kiosk.ui.ChoiceState;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// What sort of letter it is: a picture and a word for each.
public final class KindScreen implements Screen {
    private final LetterDraft draft;
    private final Runnable then;

    /// @param then to the next question
    public KindScreen(LetterDraft draft, Runnable then) {
        this.draft = draft;
        this.then = then;
    }

    @Override
    public String id() {
        return "letter-kind";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("letter.kind"), false));
        for (Kind kind : Kind.values()) {
            elements.add(new Choice(
                    kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    icon(kind),
                    name(view, kind),
                    view.nothing(),
                    () -> choose(kind),
                    draft.kind().map(now -> state(view, now == kind)).orElse(null)));
        }
        return elements;
    }

    private static ChoiceState state(View view, boolean chosen) {
        return new ChoiceState(chosen, chosen ? view.say("comfort.chosen") : view.nothing(), Optional.empty());
    }

    private void choose(Kind kind) {
        draft.kind(kind);
        then.run();
    }

    static String icon(Kind kind) {
        return switch (kind) {
            case IDEA -> "plan";
            case WISH -> "wish";
            case COMPLAINT -> "complaint";
            case COMPLIMENT -> "compliment";
            case QUESTION -> "question";
            case CALL_BACK -> "phone";
        };
    }

    static Rendered name(View view, Kind kind) {
        return view.say(
                switch (kind) {
                    case IDEA -> "letter.kind-idea";
                    case WISH -> "letter.kind-wish";
                    case COMPLAINT -> "letter.kind-complaint";
                    case COMPLIMENT -> "letter.kind-compliment";
                    case QUESTION -> "letter.kind-question";
                    case CALL_BACK -> "letter.kind-call-back";
                });
    }
}
