package nl.buurtpunt.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.buurtpunt.kiosk.guide.Check;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.DateInWords;
import nl.buurtpunt.kiosk.guide.HoursInWords;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.NextStep;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Code;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Element.PhoneLine;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Everything a resident needs to get help, what they need first above.
public final class ServiceScreen implements Screen {
    private final String serviceId;
    private final Doors doors;

    public ServiceScreen(String serviceId, Doors doors) {
        this.serviceId = serviceId;
        this.doors = doors;
    }

    /// Where this page leads.
    public record Doors(
            Consumer<Service> print,
            Consumer<Service> large,
            Consumer<String> openService,
            Consumer<String> openPath) {}

    @Override
    public String id() {
        return "service/" + serviceId;
    }

    @Override
    public List<Element> elements(View view) {
        return view.ofService(serviceId, service -> describe(service, view));
    }

    private List<Element> describe(Service service, View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(service.name().in(view.language()), false));
        elements.add(new Paragraph(service.sentence().in(view.language()), false));
        call(service, view, elements);
        visit(service, view, elements);
        prepare(service, view, elements);
        service.nextStep().ifPresent(next -> escalate(next, view, elements));
        answerFor(service, view, elements);
        act(service, view, elements);
        return elements;
    }

    private static void call(Service service, View view, List<Element> elements) {
        for (Contact.Phone phone : service.phones()) {
            elements.add(new PhoneLine(
                    "phone",
                    view.say("service.call"),
                    phone,
                    view.say(phone.cost().sentenceKey())));
        }
        if (service.askStaff()) {
            elements.add(new Notice(Notice.Kind.INFO, view.say("service.ask-staff")));
        }
    }

    private static void visit(Service service, View view, List<Element> elements) {
        for (Contact.Address address : service.addresses()) {
            Rendered line = new Rendered(address.line(), Language.SOURCE, false);
            elements.add(new Fact("address", view.say("service.address"), line));
        }
        List<Rendered> hours = new HoursInWords(view.guide().sentences(), view.language())
                .lines(service.reach().hours());
        if (!hours.isEmpty()) {
            elements.add(new Fact("clock", view.say("service.hours"), hours));
        }
        for (Contact.Web web : service.websites()) {
            elements.add(new Code("web", view.say("service.web"), web.shown()));
        }
        for (Contact.Email email : service.emails()) {
            elements.add(new Code("email", view.say("service.email"), email.address()));
        }
    }

    private static void prepare(Service service, View view, List<Element> elements) {
        fact("bring", "service.bring", service.texts().bring(), view, elements);
        fact("cost", "service.cost", service.texts().cost(), view, elements);
        fact("for-whom", "service.for-whom", service.texts().forWhom(), view, elements);
        List<String> spoken = service.reach().languagesSpoken();
        if (!spoken.isEmpty()) {
            String names = spoken.stream().map(tag -> languageName(tag, view)).collect(Collectors.joining(", "));
            elements.add(new Fact("spoken", view.say("service.languages"), Rendered.of(names, view.language())));
        }
        fact("accessible", "service.accessibility", service.texts().accessibility(), view, elements);
    }

    private void escalate(NextStep next, View view, List<Element> elements) {
        Optional<Service> target = view.guide().service(next.serviceId());
        Rendered question = next.text().isEmpty()
                ? view.say("service.next-step")
                : next.text().in(view.language());
        target.ifPresent(service -> {
            elements.add(new Action(
                    "next-step",
                    Action.Rank.INLINE,
                    "step",
                    view.whole(
                            v -> v.say("service.next-step-open", service.name().in(v.language()))),
                    question,
                    () -> doors.openService().accept(service.id())));
        });
    }

    private void answerFor(Service service, View view, List<Element> elements) {
        elements.add(new Fact(
                "organisation",
                view.say("service.organisation"),
                service.organisation().called(view.language())));
        elements.add(new Element.TreePlace(
                service.filing().level(),
                view.say("service.level"),
                view.say(service.filing().level().sentenceKey())));
        fact("lead", "service.in-charge", service.texts().inCharge(), view, elements);
        elements.add(new Action(
                "path",
                Action.Rank.INLINE,
                "tree",
                view.say("tree.path"),
                view.nothing(),
                () -> doors.openPath().accept(service.id())));
        checked(service, view, elements);
    }

    private static void checked(Service service, View view, List<Element> elements) {
        Check check = service.numberCheck();
        Rendered when = new DateInWords(view.guide().sentences(), view.language()).checked(check.date());
        boolean unsure = !service.check().confidence().isConfirmed();
        Rendered due = check.isDue() ? view.say("service.to-be-checked") : view.nothing();
        elements.add(new Fact("calendar", when, unsure ? view.say("service.unconfirmed") : due));
    }

    private void act(Service service, View view, List<Element> elements) {
        elements.add(new Action(
                "large",
                Action.Rank.OTHER,
                "large",
                view.say("service.big"),
                view.nothing(),
                () -> doors.large().accept(service)));
        elements.add(new Action(
                "print",
                Action.Rank.MAIN,
                "printer",
                view.say("service.print"),
                view.nothing(),
                () -> doors.print().accept(service)));
    }

    private static void fact(String icon, String labelKey, Text text, View view, List<Element> elements) {
        if (!text.isEmpty()) {
            elements.add(new Fact(icon, view.say(labelKey), text.in(view.language())));
        }
    }

    private static String languageName(String tag, View view) {
        String own = view.guide()
                .city()
                .language(tag)
                .map(Language::ownName)
                .orElseGet(() -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(tag)));
        return view.language().rightToLeft() ? LeftToRight.markUnlessRightToLeft(own) : own;
    }
}
