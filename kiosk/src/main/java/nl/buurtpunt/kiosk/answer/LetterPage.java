package nl.buurtpunt.kiosk.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.WallClock;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Answer;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.View;

/// What came of one letter, in the order of reading: how far it is, the newest answer, what happened before.
final class LetterPage {
    private final EarlierLetter letter;
    private final View view;
    private final LetterInWords words;
    private final LetterScreen.Doors doors;
    private final List<Element> elements = new ArrayList<>();

    LetterPage(EarlierLetter letter, View view, Clock clock, LetterScreen.Doors doors) {
        this.letter = letter;
        this.view = view;
        this.doors = doors;
        this.words =
                new LetterInWords(view, WallClock.now(clock, view.guide().city().zone()));
    }

    List<Element> elements() {
        elements.add(new Heading(view.say("answer.title"), false));
        words.now(letter).ifPresent(now -> elements.add(new Paragraph(now, true)));
        words.due(letter).ifPresent(due -> elements.add(new Paragraph(due, false)));
        List<Answer> newestFirst = letter.answers().reversed();
        newestFirst.stream().limit(1).forEach(answer -> answer("answer.answer", answer));
        if (!letter.stages().isEmpty()) {
            elements.add(new Fact("calendar", view.say("answer.steps"), words.steps(letter)));
        }
        newestFirst.stream().skip(1).forEach(answer -> answer("answer.earlier", answer));
        actions();
        return elements;
    }

    private void answer(String labelKey, Answer answer) {
        List<Rendered> lines = new ArrayList<>(words.facts(answer));
        lines.addAll(words.text(answer));
        elements.add(new Fact("spoken", words.dated(labelKey, answer.date()), lines));
    }

    private void actions() {
        action("print", Action.Rank.MAIN, "printer", "service.print", doors.print());
        if (letter.canReply()) {
            action("reply", Action.Rank.OTHER, "email", "answer.reply", doors.reply());
            if (words.isAnswered(letter)) {
                action("not-solved", Action.Rank.OTHER, "question", "answer.not-solved", doors.notSolved());
            }
        }
    }

    private void action(String id, Action.Rank rank, String icon, String key, Consumer<EarlierLetter> door) {
        elements.add(new Action(id, rank, icon, view.say(key), view.nothing(), () -> door.accept(letter)));
    }
}
