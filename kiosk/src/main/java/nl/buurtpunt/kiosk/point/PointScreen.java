package nl.buurtpunt.kiosk.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.HoursInWords;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Person;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Element.PhoneLine;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Who is here, and when.
public final class PointScreen implements Screen {
    private final Supplier<Optional<String>> pointId;

    /// @param pointId where this kiosk stands, once it is enrolled
    public PointScreen(Supplier<Optional<String>> pointId) {
        this.pointId = pointId;
    }

    @Override
    public String id() {
        return "point";
    }

    @Override
    public List<Element> elements(View view) {
        return pointId.get()
                .flatMap(view.guide()::point)
                .map(point -> describe(point, view))
                .orElseGet(() -> List.of(new Paragraph(view.say("release.none"), true)));
    }

    private static List<Element> describe(Point point, View view) {
        HoursInWords words = new HoursInWords(view.guide().sentences(), view.language());
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("point.people"), false));
        if (point.example()) {
            elements.add(new Notice(Notice.Kind.EXAMPLE, marked(point, view, v -> v.say("example.explanation"))));
        }
        elements.add(new Paragraph(
                view.whole(v -> v.say("point.here", point.name().in(v.language()))), true));
        List<Rendered> hours = words.lines(point.hours());
        if (!hours.isEmpty()) {
            elements.add(new Fact("clock", marked(point, view, v -> v.say("point.hours")), hours));
        }
        for (Person person : point.people()) {
            Rendered function = marked(point, view, v -> person.function().in(v.language()));
            elements.add(new Fact("person", function, words.spans(person.there())));
        }
        reach(point, view, elements);
        return elements;
    }

    /// Nobody may wait for a person that does not exist. Each fact is marked: on a small panel it may stand on another
    /// part of the page than the notice.
    private static Rendered marked(Point point, View view, Function<View, Rendered> words) {
        if (!point.example()) {
            return words.apply(view);
        }
        return view.whole(v -> {
            Rendered what = words.apply(v);
            return new Rendered(v.say("example.label").text() + " · " + what.text(), what.language(), what.fallback());
        });
    }

    private static void reach(Point point, View view, List<Element> elements) {
        for (Contact contact : point.contacts()) {
            if (!contact.check().confidence().isConfirmed()) {
                continue;
            }
            switch (contact) {
                case Contact.Phone phone ->
                    elements.add(new PhoneLine(
                            "phone",
                            view.say("service.call"),
                            phone,
                            view.say(phone.cost().sentenceKey())));
                case Contact.Address address ->
                    elements.add(new Fact(
                            "address",
                            view.say("service.address"),
                            new Rendered(address.line(), Language.SOURCE, false)));
                case Contact.Web _, Contact.Email _ -> {
                    // Somebody who stands at the point needs no address to type.
                }
            }
        }
    }
}
