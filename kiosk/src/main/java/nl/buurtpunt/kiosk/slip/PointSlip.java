package nl.buurtpunt.kiosk.slip;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.DateInWords;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.PointHours;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Sentences;
import nl.buurtpunt.kiosk.guide.Text;
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
        private final List<Block> blocks = new ArrayList<>();

        Part(Point point, Language language) {
            this.point = point;
            this.language = language;
        }

        List<Block> blocks() {
            blocks.add(new Block.Brand(say("slip.heading", guide.city().name())));
            blocks.add(new Block.Title(point.name().in(language)));
            if (point.example()) {
                blocks.add(new Block.Strong(say("example.label")));
                blocks.add(new Block.Strong(say("example.explanation")));
            }
            if (!point.district().isEmpty()) {
                blocks.add(new Block.Paragraph(say("point.district", point.district())));
            }
            blocks.add(new Block.Rule());
            reach();
            hours();
            labelled("service.accessibility", point.texts().accessibility());
            blocks.add(new Block.Footer(say("slip.footer")));
            now.ifPresent(it -> blocks.add(new Block.DateLine(Sentences.whole(
                    language,
                    l -> guide.sentences()
                            .say("slip.date", l, new DateInWords(guide.sentences(), l).day(it.toLocalDate()))))));
            FallbackNote.of(blocks, say("language.fallback")).ifPresent(blocks::add);
            return blocks;
        }

        private void reach() {
            boolean address = false;
            for (Contact contact : point.confirmed()) {
                switch (contact) {
                    case Contact.Address it -> {
                        address = true;
                        blocks.add(new Block.Label(say("slip.address")));
                        blocks.add(new Block.AddressLines(it.street(), (it.postcode() + " " + it.place()).strip()));
                    }
                    case Contact.Phone it -> {
                        blocks.add(new Block.Label(say("slip.number")));
                        blocks.add(new Block.PhoneLine(it.number()));
                    }
                    case Contact.Web _, Contact.Email _ -> {
                        // Who goes to a point needs no address to type.
                    }
                }
            }
            if (!address) {
                blocks.add(new Block.Strong(say("point.no-address")));
            }
            labelled("point.how", point.texts().how());
        }

        private void hours() {
            List<Rendered> lines = new PointHours(point, guide, language, now).lines();
            if (!lines.isEmpty()) {
                blocks.add(new Block.Label(say("point.hours")));
                lines.forEach(line -> blocks.add(new Block.Paragraph(line)));
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
