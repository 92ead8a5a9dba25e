package nl.buurtpunt.kiosk.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.letterbox.Found.Mistake;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.CodePad;
import nl.buurtpunt.kiosk.ui.Element.DigitGroups;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Keystrokes;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Asks for the code of the slip. A code that was copied wrong is told at once, before anything is looked for.
public final class CodeScreen implements Screen {
    private final TypedCode code;
    private final LetterBox box;
    private final Doors doors;
    private boolean telling;

    /// @param code what is typed during this visit; it is wiped by whoever made it
    public CodeScreen(TypedCode code, LetterBox box, Doors doors) {
        this.code = code;
        this.box = box;
        this.doors = doors;
    }

    /// @param refresh shows this page again
    /// @param look looks for the letter with the code that was typed
    public record Doors(Runnable refresh, Runnable look) {}

    @Override
    public String id() {
        return "answer/code";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>(List.of(new Keystrokes(this::letter, this::erase, this::done)));
        Optional<Mistake> mistake = mistake();
        if (telling && mistake.isPresent()) {
            elements.addAll(told(mistake.get(), view));
        } else {
            elements.add(new Heading(view.say("answer.code"), false));
            elements.add(pad(mistake, view));
        }
        return elements;
    }

    private CodePad pad(Optional<Mistake> mistake, View view) {
        Rendered told = code.missing() > 0
                ? view.say("answer.missing", code.missing())
                : view.say(mistake.isPresent() ? "answer.wrong" : "answer.complete");
        return new CodePad(
                told,
                code.grouped(),
                this::digit,
                new CodePad.Key(view.say("answer.erase"), this::erase),
                new CodePad.Key(view.say("answer.clear"), this::clear),
                new CodePad.Key(view.say("answer.look"), this::done));
    }

    private List<Element> told(Mistake mistake, View view) {
        Rendered what = switch (mistake) {
            case Mistake.TooShort(int missing) -> view.say("answer.too-short", missing);
            case Mistake.WrongDigit _, Mistake.NotDigits _, Mistake.TooLong _ -> view.say("answer.wrong-digit");
            case Mistake.UnknownSet _ -> view.say("answer.unknown");
        };
        return List.of(
                new Notice(Notice.Kind.WARNING, what),
                new DigitGroups(view.say("answer.typed"), List.of(code.grouped().split(" "))),
                new Action("mend", Action.Rank.MAIN, "grid", view.say("answer.mend"), view.nothing(), this::mend),
                new Action("anew", Action.Rank.OTHER, "close", view.say("answer.anew"), view.nothing(), this::clear));
    }

    private Optional<Mistake> mistake() {
        return box.mistake(code.read());
    }

    private void digit(int digit) {
        code.press(digit);
        changed();
    }

    private void letter(String letter) {
        if (code.type(letter)) {
            changed();
        }
    }

    private void erase() {
        code.erase();
        telling = false;
        doors.refresh().run();
    }

    private void clear() {
        code.wipe();
        telling = false;
        doors.refresh().run();
    }

    private void mend() {
        telling = false;
        doors.refresh().run();
    }

    private void changed() {
        telling = code.missing() == 0 && mistake().isPresent();
        doors.refresh().run();
    }

    private void done() {
        telling = mistake().isPresent();
        if (telling) {
            doors.refresh().run();
        } else {
            doors.look().run();
        }
    }
}
