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
        private final SlipWriter paper;

        Part(Service service, Language language) {
            this.service = service;
            this.language = language;
            this.paper = new SlipWriter(guide, language);
        }

        List<Block> forResident() {
            paper.head(service.name());
            paper.paragraph(service.sentence());
            if (!service.check().confidence().isConfirmed()) {
                paper.paragraph(paper.say("service.unconfirmed"));
            }
            paper.rule();
            paper.strong(service.organisation().called(language));
            numbers();
            addresses();
            hours();
            paper.labelled("slip.bring", service.texts().bring());
            paper.labelled("service.cost", service.texts().cost());
            links();
            furtherHelp();
            ServiceQr.of(service, language).ifPresent(paper::scan);
            paper.footer();
            dates();
            return paper.withReasonForFallback();
        }

        /// What the person behind the desk needs to help on: not the whole slip once more.
        List<Block> forDesk() {
            paper.rule();
            paper.label("slip.staff-line");
            paper.paragraph(paper.say("slip.staff-request"));
            paper.strong(service.name().in(language));
            paper.paragraph(service.sentence());
            String organisation = service.organisation().called(language).text();
            String numbers = String.join(
                    ", ",
                    service.phones().stream()
                            .map(phone -> LeftToRight.mark(phone.number()))
                            .toList());
            String line = numbers.isEmpty() ? organisation : organisation + ": " + numbers;
            paper.paragraph(Rendered.of(line, language));
            paper.labelled("slip.bring", service.texts().bring());
            return paper.blocks();
        }

        private void numbers() {
            if (service.askStaff()) {
                paper.strong(paper.say("service.ask-staff"));
                return;
            }
            paper.label("slip.number");
            service.phones().forEach(phone -> {
                paper.phone(phone);
                if (phone.cost() != PhoneCost.UNKNOWN) {
                    paper.paragraph(paper.say(phone.cost() == PhoneCost.FREE ? "phone.free" : "phone.local"));
                }
            });
        }

        private void addresses() {
            service.addresses().forEach(address -> {
                paper.label("slip.address");
                paper.address(address);
            });
        }

        private void hours() {
            paper.labelled(
                    "slip.hours",
                    new HoursInWords(sentences(), language)
                            .lines(service.reach().hours()));
        }

        private void links() {
            ServiceQr.website(service).ifPresent(web -> {
                paper.label("slip.web");
                paper.link(web.shown());
            });
            service.emails().stream().findFirst().ifPresent(email -> {
                paper.label("slip.email");
                paper.link(email.address());
            });
        }

        private void furtherHelp() {
            paper.labelled(
                    "service.next-step",
                    service.nextStep().flatMap(this::nextStep).stream().toList());
            paper.labelled("service.in-charge", service.texts().inCharge());
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
            paper.date(words.checked(check.date()));
            if (check.isDue() && service.check().confidence().isConfirmed()) {
                paper.date(paper.say("service.to-be-checked"));
            }
            paper.printedOn(today());
        }
    }

    private Sentences sentences() {
        return guide.sentences();
    }
}
