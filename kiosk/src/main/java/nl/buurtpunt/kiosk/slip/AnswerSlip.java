package nl.buurtpunt.kiosk.slip;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.WallClock;

/// Writes the slip with what the city answered to a letter; in Dutch beneath it where the answer was also read in
/// another language, for who helps the resident with it.
public final class AnswerSlip {
    private final Guide guide;
    private final Clock clock;

    public AnswerSlip(Guide guide, Clock clock) {
        this.guide = guide;
        this.clock = clock;
    }

    /// The slip for a resident who reads this language.
    public Slip of(AnswerNote note, Language language) {
        List<Slip.Section> sections = new ArrayList<>();
        sections.add(new Slip.Section(language, false, answers(note, language)));
        boolean translated = note.parts().stream()
                .anyMatch(part -> !part.words().in(language).fallback());
        if (!language.equals(Language.SOURCE) && translated) {
            sections.add(new Slip.Section(Language.SOURCE, true, inDutch(note)));
        }
        return new Slip(sections);
    }

    private List<Block> answers(AnswerNote note, Language language) {
        SlipWriter paper = new SlipWriter(guide, language);
        paper.head(paper.say(note.parts().isEmpty() ? "answer.title" : "receipt.answer"));
        note.now().forEach(paper::strong);
        for (AnswerNote.Part part : note.parts()) {
            paper.rule();
            part.facts().forEach(paper::strong);
            paragraphs(paper, part.words().in(language));
        }
        if (!note.steps().isEmpty()) {
            paper.rule();
        }
        paper.labelled("answer.steps", note.steps());
        paper.printedOn(WallClock.now(clock, guide.city().zone()).map(LocalDateTime::toLocalDate));
        return paper.withReasonForFallback();
    }

    private List<Block> inDutch(AnswerNote note) {
        SlipWriter paper = new SlipWriter(guide, Language.SOURCE);
        paper.rule();
        paper.label("slip.staff-line");
        note.parts().forEach(part -> paragraphs(paper, part.words().in(Language.SOURCE)));
        return paper.blocks();
    }

    /// An empty line between them is the writer's own.
    private static void paragraphs(SlipWriter paper, Rendered words) {
        words.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line ->
                        paper.paragraph(new Rendered(ordered(line, words), words.language(), words.fallback())));
    }

    /// A telephone number in an Arabic answer stays that number.
    private static String ordered(String line, Rendered words) {
        return words.language().rightToLeft() ? LeftToRight.markRuns(line) : line;
    }
}
