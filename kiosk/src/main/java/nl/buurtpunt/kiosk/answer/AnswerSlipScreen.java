package nl.buurtpunt.kiosk.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.WallClock;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.paper.PaperScreen;
import nl.buurtpunt.kiosk.slip.AnswerNote;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.View;

/// How far the slip with the answer to a letter is. Neither the code nor the letter is on it.
public final class AnswerSlipScreen extends PaperScreen<EarlierLetter> {
    private final Clock clock;

    /// @param guide whose words stand on the slip
    /// @param language what the resident reads now: a second slip may be in another language than the first
    public AnswerSlipScreen(
            EarlierLetter letter,
            Supplier<Guide> guide,
            Supplier<Language> language,
            PaperDesk<AnswerNote> desk,
            Clock clock,
            Doors doors) {
        super(letter, language, noted(guide, desk, clock), doors);
        this.clock = clock;
    }

    @Override
    public String id() {
        return "slip/answer";
    }

    @Override
    protected boolean isExample() {
        return false;
    }

    @Override
    protected Rendered title(View view) {
        return view.say("answer.title");
    }

    @Override
    protected List<Element> copy(View view) {
        return now(words(view, clock), about())
                .map(line -> (Element) new Paragraph(line, false))
                .toList();
    }

    /// As it is now: the letter may be wiped before its slip is drawn.
    private static PaperDesk<EarlierLetter> noted(Supplier<Guide> guide, PaperDesk<AnswerNote> desk, Clock clock) {
        return (letter, language, tell) ->
                desk.print(note(letter, words(new View(guide.get(), language), clock)), language, tell);
    }

    private static AnswerNote note(EarlierLetter letter, LetterInWords words) {
        List<AnswerNote.Part> parts = letter.answers().stream()
                .map(answer -> {
                    List<Rendered> facts = new ArrayList<>(List.of(words.dated("answer.answer", answer.date())));
                    facts.addAll(words.facts(answer));
                    return new AnswerNote.Part(facts, answer.texts());
                })
                .toList();
        return new AnswerNote(now(words, letter).toList(), parts, words.steps(letter));
    }

    private static Stream<Rendered> now(LetterInWords words, EarlierLetter letter) {
        return Stream.concat(words.now(letter).stream(), words.due(letter).stream());
    }

    private static LetterInWords words(View view, Clock clock) {
        return new LetterInWords(view, WallClock.now(clock, view.guide().city().zone()));
    }
}
