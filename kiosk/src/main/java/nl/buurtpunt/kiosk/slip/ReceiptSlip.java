package nl.buurtpunt.kiosk.slip;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.WallClock;

/// Writes the slip that a resident gets for a letter: the code, what happens next and how to ask. It is kept in pockets
/// and on kitchen tables, so nothing of the letter stands on it.
public final class ReceiptSlip {
    private final Guide guide;
    private final Clock clock;

    public ReceiptSlip(Guide guide, Clock clock) {
        this.guide = guide;
        this.clock = clock;
    }

    /// The slip for a resident who reads this language, with a few words in Dutch for who helps them at a desk.
    public Slip of(ReceiptNote note, Language language) {
        List<Slip.Section> sections = new ArrayList<>();
        sections.add(new Slip.Section(language, false, forResident(note, new SlipWriter(guide, language))));
        if (!language.equals(Language.SOURCE)) {
            sections.add(new Slip.Section(Language.SOURCE, true, forDesk(new SlipWriter(guide, Language.SOURCE))));
        }
        return new Slip(sections);
    }

    private List<Block> forResident(ReceiptNote note, SlipWriter paper) {
        paper.head(paper.say("receipt.slip"));
        paper.paragraph(paper.say("receipt.kept"));
        paper.label("receipt.code");
        note.lines().forEach(paper::code);
        paper.strong(paper.say("receipt.secret"));
        paper.paragraph(paper.say("receipt.only-once"));
        paper.rule();
        paper.label("receipt.next");
        paper.paragraph(paper.say("receipt.read"));
        note.answerDays().ifPresent(days -> paper.paragraph(paper.say("receipt.within", days)));
        paper.label("receipt.how");
        paper.paragraph(paper.say("receipt.at-kiosk"));
        note.publicAddress().ifPresent(address -> {
            paper.paragraph(paper.say("receipt.at-home"));
            paper.link(ReceiptNote.shown(address));
        });
        paper.paragraph(paper.say("receipt.at-desk"));
        note.url().flatMap(url -> QrCode.firstThatFits(List.of(url))).ifPresent(paper::scan);
        paper.printedOn(today());
        return paper.withReasonForFallback();
    }

    private List<Block> forDesk(SlipWriter paper) {
        paper.rule();
        paper.label("slip.staff-line");
        paper.paragraph(paper.say("receipt.desk"));
        paper.paragraph(paper.say("receipt.desk-help"));
        return paper.blocks();
    }

    private Optional<LocalDate> today() {
        return WallClock.now(clock, guide.city().zone()).map(LocalDateTime::toLocalDate);
    }
}
