package nl.buurtpunt.kiosk.slip;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Check;
import nl.buurtpunt.kiosk.guide.DateInWords;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.HoursInWords;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.NextStep;
import nl.buurtpunt.kiosk.guide.PhoneCost;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Sentences;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.guide.WallClock;

/// Writes the slip of one service: the resident's own language on top, Dutch beneath it for the person behind the
/// desk. A number that nobody confirmed never gets on paper; then the slip says to ask a member of staff.
public final class ServiceSlip {
    private final Guide guide;
    private final Clock clock;

    public ServiceSlip(Guide guide, Clock clock) {
        this.guide = guide;
        this.clock = clock;
    }

    /// The slip for a resident who reads this language.
    public Slip of(Service service, Language language) {
        List<Slip.Section> sections = new ArrayList<>();
        sections.add(new Slip.Section(language, false, new Part(service, language).forResident()));
        if (!language.equals(Language.SOURCE)) {
            sections.add(new Slip.Section(Language.SOURCE, true, new Part(service, Language.SOURCE).forDesk()));
        }
        return new Slip(sections);
    }

    private Optional<LocalDate> today() {
        return WallClock.now(clock, guide.city().zone()).map(LocalDateTime::toLocalDate);
    }

    /// The blocks of one part, gathered in the order of the paper.
    private final class Part {
        private final Service service;
        private final Language language;
        private final List<Block> blocks = new ArrayList<>();

        Part(Service service, Language language) {
            this.service = service;
            this.language = language;
        }

        List<Block> forResident() {
            blocks.add(new Block.Brand(say("slip.heading", guide.city().name())));
            blocks.add(new Block.Title(service.name().in(language)));
            paragraph(service.sentence());
            if (!service.check().confidence().isConfirmed()) {
                blocks.add(new Block.Paragraph(say("service.unconfirmed")));
            }
            blocks.add(new Block.Rule());
            blocks.add(new Block.Strong(service.organisation().called(language)));
            numbers();
            addresses();
            hours();
            labelled("slip.bring", service.texts().bring());
            labelled("service.cost", service.texts().cost());
            links();
            furtherHelp();
            ServiceQr.of(service, language).ifPresent(code -> {
                blocks.add(new Block.Label(say("slip.scan")));
                blocks.add(new Block.QrPicture(code));
            });
            blocks.add(new Block.Footer(say("slip.footer")));
            dates();
            FallbackNote.of(blocks, say("language.fallback")).ifPresent(blocks::add);
            return blocks;
        }

        /// What the person behind the desk needs to help on: not the whole slip once more.
        List<Block> forDesk() {
            blocks.add(new Block.Rule());
            blocks.add(new Block.Label(say("slip.staff-line")));
            blocks.add(new Block.Paragraph(say("slip.staff-request")));
            blocks.add(new Block.Strong(service.name().in(language)));
            paragraph(service.sentence());
            String organisation = service.organisation().called(language).text();
            String numbers = String.join(
                    ", ",
                    service.phones().stream()
                            .map(phone -> LeftToRight.mark(phone.number()))
                            .toList());
            String line = numbers.isEmpty() ? organisation : organisation + ": " + numbers;
            blocks.add(new Block.Paragraph(Rendered.of(line, language)));
            labelled("slip.bring", service.texts().bring());
            return blocks;
        }

        private void numbers() {
            if (service.askStaff()) {
                blocks.add(new Block.Strong(say("service.ask-staff")));
                return;
            }
            blocks.add(new Block.Label(say("slip.number")));
            service.phones().forEach(phone -> {
                blocks.add(new Block.PhoneLine(phone.number()));
                if (phone.cost() != PhoneCost.UNKNOWN) {
                    blocks.add(new Block.Paragraph(say(phone.cost() == PhoneCost.FREE ? "phone.free" : "phone.local")));
                }
            });
        }

        private void addresses() {
            service.addresses().forEach(address -> {
                blocks.add(new Block.Label(say("slip.address")));
                blocks.add(
                        new Block.AddressLines(address.street(), (address.postcode() + " " + address.place()).strip()));
            });
        }

        private void hours() {
            List<Rendered> lines = new HoursInWords(sentences(), language)
                    .lines(service.reach().hours());
            if (!lines.isEmpty()) {
                blocks.add(new Block.Label(say("slip.hours")));
                lines.forEach(line -> blocks.add(new Block.Paragraph(line)));
            }
        }

        private void links() {
            ServiceQr.website(service).ifPresent(web -> {
                blocks.add(new Block.Label(say("slip.web")));
                blocks.add(new Block.Link(web.shown()));
            });
            service.emails().stream().findFirst().ifPresent(email -> {
                blocks.add(new Block.Label(say("slip.email")));
                blocks.add(new Block.Link(email.address()));
            });
        }

        private void furtherHelp() {
            service.nextStep()
                    .ifPresent(step -> nextStep(step).ifPresent(words -> {
                        blocks.add(new Block.Label(say("service.next-step")));
                        blocks.add(new Block.Paragraph(words));
                    }));
            labelled("service.in-charge", service.texts().inCharge());
        }

        private Optional<Rendered> nextStep(NextStep step) {
            if (!step.text().isEmpty()) {
                return Optional.of(step.text().in(language));
            }
            return guide.service(step.serviceId()).map(next -> next.name().in(language));
        }

        private void dates() {
            DateInWords words = new DateInWords(sentences(), language);
            Check check = service.numberCheck();
            blocks.add(new Block.DateLine(words.checked(check.date())));
            if (check.isDue() && service.check().confidence().isConfirmed()) {
                blocks.add(new Block.DateLine(say("service.to-be-checked")));
            }
            today().ifPresent(day -> blocks.add(new Block.DateLine(Sentences.whole(
                    language, l -> sentences().say("slip.date", l, new DateInWords(sentences(), l).day(day))))));
        }

        private void labelled(String key, Text text) {
            if (!text.isEmpty()) {
                blocks.add(new Block.Label(say(key)));
                paragraph(text);
            }
        }

        private void paragraph(Text text) {
            if (!text.isEmpty()) {
                blocks.add(new Block.Paragraph(text.in(language)));
            }
        }

        private Rendered say(String key, Object... arguments) {
            return sentences().say(key, language, arguments);
        }
    }

    private Sentences sentences() {
        return guide.sentences();
    }
}
