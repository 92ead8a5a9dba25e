package nl.buurtpunt.kiosk.slip;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.PointHours;
import nl.buurtpunt.kiosk.guide.WallClock;

/// Writes the slip of a point: when it is open and how to get there, in the resident's own language. Nothing of "now"
/// stands on it: paper is read later. A made-up point says so under its name.
public final class PointSlip {
    private final Guide guide;
    private final Optional<LocalDateTime> now;

    public PointSlip(Guide guide, Clock clock) {
        this.guide = guide;
        this.now = WallClock.now(clock, guide.city().zone());
    }

    /// The slip for a resident who reads this language.
    public Slip of(Point point, Language language) {
        return new Slip(List.of(new Slip.Section(language, false, new Part(point, language).blocks())));
    }

    /// The blocks in the order of the paper.
    private final class Part {
        private final Point point;
        private final Language language;
        private final SlipWriter paper;

        Part(Point point, Language language) {
            this.point = point;
            this.language = language;
            this.paper = new SlipWriter(guide, language);
        }

        List<Block> blocks() {
            paper.head(point.name());
            paper.markExample(point.example());
            if (!point.district().isEmpty()) {
                paper.paragraph(paper.say("point.district", point.district()));
            }
            paper.rule();
            reach();
            paper.labelled("point.hours", new PointHours(point, guide, language, now).lines());
            paper.labelled("service.accessibility", point.texts().accessibility());
            paper.footer();
            paper.printedOn(now.map(LocalDateTime::toLocalDate));
            return paper.withReasonForFallback();
        }

        private void reach() {
            boolean address = false;
            for (Contact contact : point.confirmed()) {
                switch (contact) {
                    case Contact.Address it -> {
                        address = true;
                        paper.label("slip.address");
                        paper.address(it);
                    }
                    case Contact.Phone it -> {
                        paper.label("slip.number");
                        paper.phone(it);
                    }
                    case Contact.Web _, Contact.Email _ -> {
                        // Who goes to a point needs no address to type.
                    }
                }
            }
            if (!address) {
                paper.strong(paper.say("point.no-address"));
            }
            paper.labelled("point.how", point.texts().how());
        }
    }
}
