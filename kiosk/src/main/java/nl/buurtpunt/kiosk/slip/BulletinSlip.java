package nl.buurtpunt.kiosk.slip;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.BulletinInWords;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.WallClock;

/// Writes the slip of a notice, an event or a plan in the resident's own language: what, when and where. Something made
/// up says so under its title.
public final class BulletinSlip {
    private final Guide guide;
    private final Optional<LocalDateTime> now;

    public BulletinSlip(Guide guide, Clock clock) {
        this.guide = guide;
        this.now = WallClock.now(clock, guide.city().zone());
    }

    /// The slip for a resident who reads this language.
    public Slip of(Bulletin bulletin, Language language) {
        return new Slip(List.of(new Slip.Section(language, false, new Part(bulletin, language).blocks())));
    }

    /// The blocks in the order of the paper.
    private final class Part {
        private final Bulletin bulletin;
        private final Language language;
        private final BulletinInWords words;
        private final SlipWriter paper;

        Part(Bulletin bulletin, Language language) {
            this.bulletin = bulletin;
            this.language = language;
            this.words = new BulletinInWords(guide, language, now);
            this.paper = new SlipWriter(guide, language);
        }

        List<Block> blocks() {
            Bulletin.Head head = bulletin.head();
            paper.head(head.title());
            paper.markExample(head.example());
            paper.labelled(BulletinInWords.kindKey(bulletin), head.text());
            paper.rule();
            switch (bulletin) {
                case Bulletin.Notice notice -> words.until(notice).ifPresent(paper::strong);
                case Bulletin.Event event -> event(event);
                case Bulletin.Plan plan -> plan(plan);
            }
            paper.label("service.for-whom");
            paper.paragraph(words.audience(head.audience()));
            paper.footer();
            paper.printedOn(now.map(LocalDateTime::toLocalDate));
            return paper.withReasonForFallback();
        }

        private void event(Bulletin.Event event) {
            paper.label("service.hours");
            words.dates(event).forEach(paper::paragraph);
            Optional<Point> point = guide.point(event.pointId());
            if (!event.place().isEmpty() || point.isPresent()) {
                paper.label("news.where");
            }
            paper.paragraph(event.place());
            point.ifPresent(this::at);
            paper.labelled("service.cost", event.cost());
        }

        /// The name of the point and what of it somebody confirmed.
        private void at(Point point) {
            paper.strong(point.name().in(language));
            for (Contact contact : point.confirmed()) {
                switch (contact) {
                    case Contact.Address it -> paper.address(it);
                    case Contact.Web it ->
                        QrCode.firstThatFits(List.of(it.url())).ifPresent(paper::scan);
                    case Contact.Phone _, Contact.Email _ -> {
                        // Who goes there need not call.
                    }
                }
            }
        }

        /// Until there are letters somebody has to be asked: the same words as on the screen.
        private void plan(Bulletin.Plan plan) {
            paper.labelled("plan.stage", plan.stage());
            paper.labelled("plan.decides", plan.decides());
            paper.label("plan.react");
            if (now.isPresent() && !plan.isOpen(now).orElse(true)) {
                paper.paragraph(paper.say("plan.react-over"));
            } else {
                paper.paragraph(paper.say("plan.react-ask"));
                words.reactUntil(plan).ifPresent(paper::strong);
            }
        }
    }
}
