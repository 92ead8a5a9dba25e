package nl.buurtpunt.kiosk.slip;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.BulletinInWords;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.DateInWords;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Sentences;
import nl.buurtpunt.kiosk.guide.Text;
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
        private final List<Block> blocks = new ArrayList<>();

        Part(Bulletin bulletin, Language language) {
            this.bulletin = bulletin;
            this.language = language;
            this.words = new BulletinInWords(guide, language, now);
        }

        List<Block> blocks() {
            Bulletin.Head head = bulletin.head();
            blocks.add(new Block.Brand(say("slip.heading", guide.city().name())));
            blocks.add(new Block.Title(head.title().in(language)));
            if (head.example()) {
                blocks.add(new Block.Strong(say("example.label")));
                blocks.add(new Block.Strong(say("example.explanation")));
            }
            labelled(BulletinInWords.kindKey(bulletin), head.text());
            blocks.add(new Block.Rule());
            switch (bulletin) {
                case Bulletin.Notice notice ->
                    words.until(notice).ifPresent(until -> blocks.add(new Block.Strong(until)));
                case Bulletin.Event event -> event(event);
                case Bulletin.Plan plan -> plan(plan);
            }
            blocks.add(new Block.Label(say("service.for-whom")));
            blocks.add(new Block.Paragraph(words.audience(head.audience())));
            blocks.add(new Block.Footer(say("slip.footer")));
            now.ifPresent(it -> blocks.add(new Block.DateLine(Sentences.whole(
                    language,
                    l -> guide.sentences()
                            .say("slip.date", l, new DateInWords(guide.sentences(), l).day(it.toLocalDate()))))));
            FallbackNote.of(blocks, say("language.fallback")).ifPresent(blocks::add);
            return blocks;
        }

        private void event(Bulletin.Event event) {
            blocks.add(new Block.Label(say("service.hours")));
            words.dates(event).forEach(line -> blocks.add(new Block.Paragraph(line)));
            Optional<Point> point = guide.point(event.pointId());
            if (!event.place().isEmpty() || point.isPresent()) {
                blocks.add(new Block.Label(say("news.where")));
            }
            if (!event.place().isEmpty()) {
                blocks.add(new Block.Paragraph(event.place().in(language)));
            }
            point.ifPresent(this::at);
            labelled("service.cost", event.cost());
        }

        /// The name of the point and what of it somebody confirmed.
        private void at(Point point) {
            blocks.add(new Block.Strong(point.name().in(language)));
            for (Contact contact : point.confirmed()) {
                switch (contact) {
                    case Contact.Address it ->
                        blocks.add(new Block.AddressLines(it.street(), (it.postcode() + " " + it.place()).strip()));
                    case Contact.Web it ->
                        QrCode.firstThatFits(List.of(it.url())).ifPresent(code -> {
                            blocks.add(new Block.Label(say("slip.scan")));
                            blocks.add(new Block.QrPicture(code));
                        });
                    case Contact.Phone _, Contact.Email _ -> {
                        // Who goes there need not call.
                    }
                }
            }
        }

        /// Until there are letters somebody has to be asked: the same words as on the screen.
        private void plan(Bulletin.Plan plan) {
            labelled("plan.stage", plan.stage());
            labelled("plan.decides", plan.decides());
            blocks.add(new Block.Label(say("plan.react")));
            if (now.isPresent() && !plan.isOpen(now).orElse(true)) {
                blocks.add(new Block.Paragraph(say("plan.react-over")));
            } else {
                blocks.add(new Block.Paragraph(say("plan.react-ask")));
                words.reactUntil(plan).ifPresent(until -> blocks.add(new Block.Strong(until)));
            }
        }

        private void labelled(String key, Text text) {
            if (!text.isEmpty()) {
                blocks.add(new Block.Label(say(key)));
                blocks.add(new Block.Paragraph(text.in(language)));
            }
        }

        private Rendered say(String key, Object... arguments) {
            return guide.sentences().say(key, language, arguments);
        }
    }
}
