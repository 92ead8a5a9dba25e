package nl.buurtpunt.kiosk.point;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.HoursInWords;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Person;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.PointHours;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.WallClock;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Element.PhoneLine;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// One point: whether it is open now, who is there and when, what can be asked. Of the point where this kiosk stands it
/// leads to the others; of another it says how to get there.
public final class PointScreen implements Screen {
    private final String id;
    private final Supplier<Optional<String>> pointId;
    private final Optional<Runnable> openOthers;
    private final Optional<Consumer<Point>> print;
    private final Clock clock;

    private PointScreen(
            String id,
            Supplier<Optional<String>> pointId,
            Optional<Runnable> openOthers,
            Optional<Consumer<Point>> print,
            Clock clock) {
        this.id = id;
        this.pointId = pointId;
        this.openOthers = openOthers;
        this.print = print;
        this.clock = clock;
    }

    /// The point where this kiosk stands.
    ///
    /// @param pointId where that is, once the kiosk is enrolled
    public static PointScreen here(Supplier<Optional<String>> pointId, Runnable openOthers, Clock clock) {
        return new PointScreen("point", pointId, Optional.of(openOthers), Optional.empty(), clock);
    }

    /// Another point of the city.
    ///
    /// @param print gives the way to it and its hours on paper
    public static PointScreen there(String pointId, Consumer<Point> print, Clock clock) {
        return new PointScreen(
                "point/" + pointId, () -> Optional.of(pointId), Optional.empty(), Optional.of(print), clock);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Element> elements(View view) {
        Optional<Point> point = pointId.get().flatMap(view.guide()::point);
        List<Element> elements = new ArrayList<>();
        if (point.isEmpty()) {
            elements.add(new Paragraph(view.say("release.none"), true));
        }
        point.ifPresent(it -> {
            var now = WallClock.now(clock, view.guide().city().zone());
            describe(it, view, now, elements);
            print.ifPresent(slip -> elements.add(new Action(
                    "print",
                    Action.Rank.MAIN,
                    "printer",
                    view.say("service.print"),
                    view.nothing(),
                    () -> slip.accept(it))));
        });
        boolean others = view.guide().points().stream()
                .anyMatch(it -> point.filter(it::equals).isEmpty());
        if (others) {
            openOthers.ifPresent(open -> elements.add(new Action(
                    "points", Action.Rank.OTHER, "address", view.say("point.others"), view.nothing(), open)));
        }
        return elements;
    }

    private boolean isHere() {
        return openOthers.isPresent();
    }

    private void describe(Point point, View view, Optional<LocalDateTime> now, List<Element> elements) {
        elements.add(new Heading(
                isHere() ? view.whole(v -> v.say("point.here", name(point, v))) : name(point, view), false));
        if (point.example()) {
            elements.add(new Notice(Notice.Kind.EXAMPLE, marked(point, view, "example.explanation")));
        }
        if (!isHere() && !point.district().isEmpty()) {
            elements.add(new Paragraph(view.say("point.district", point.district()), true));
        }
        when(point, view, now, elements);
        people(point, view, elements);
        ask(point, view, elements);
        reach(point, view, elements);
    }

    private static Rendered name(Point point, View view) {
        return point.name().in(view.language());
    }

    private static void when(Point point, View view, Optional<LocalDateTime> now, List<Element> elements) {
        PointHours hours = new PointHours(point, view.guide(), view.language(), now);
        hours.opening()
                .ifPresent(words -> elements.add(new Paragraph(
                        view.marked(
                                point.example(),
                                v -> new PointHours(point, v.guide(), v.language(), now)
                                        .opening()
                                        .orElse(words)),
                        true)));
        List<Rendered> here = hours.here();
        if (!here.isEmpty()) {
            elements.add(new Fact("person", marked(point, view, "point.here-now"), here));
        }
        List<Rendered> lines = hours.lines();
        if (!lines.isEmpty()) {
            elements.add(new Fact("clock", marked(point, view, "point.hours"), lines));
        }
    }

    private static void people(Point point, View view, List<Element> elements) {
        HoursInWords words = new HoursInWords(view.guide().sentences(), view.language());
        for (Person person : point.people()) {
            Rendered function =
                    view.marked(point.example(), v -> person.function().in(v.language()));
            List<Rendered> lines = new ArrayList<>(words.spans(person.there()));
            if (!person.note().isEmpty()) {
                lines.add(person.note().in(view.language()));
            }
            elements.add(new Fact("person", function, lines));
        }
    }

    private void ask(Point point, View view, List<Element> elements) {
        if (!point.texts().ask().isEmpty()) {
            elements.add(new Fact(
                    "question",
                    marked(point, view, isHere() ? "point.ask" : "point.ask-there"),
                    point.texts().ask().stream()
                            .map(it -> it.in(view.language()))
                            .toList()));
        }
    }

    /// Somebody who stands at the point needs no way to it.
    private void reach(Point point, View view, List<Element> elements) {
        if (!isHere() && !point.texts().how().isEmpty()) {
            elements.add(new Fact(
                    "walk",
                    marked(point, view, "point.how"),
                    point.texts().how().in(view.language())));
        }
        boolean address = false;
        for (Contact contact : point.confirmed()) {
            address |= contact instanceof Contact.Address;
            contact(contact, view).ifPresent(elements::add);
        }
        if (!isHere() && !address) {
            elements.add(new Notice(Notice.Kind.INFO, view.say("point.no-address")));
        }
        if (!point.texts().accessibility().isEmpty()) {
            elements.add(new Fact(
                    "accessible",
                    marked(point, view, "service.accessibility"),
                    point.texts().accessibility().in(view.language())));
        }
    }

    private static Optional<Element> contact(Contact contact, View view) {
        return switch (contact) {
            case Contact.Phone phone ->
                Optional.of(new PhoneLine(
                        "phone",
                        view.say("service.call"),
                        phone,
                        view.say(phone.cost().sentenceKey())));
            case Contact.Address address ->
                Optional.of(new Fact(
                        "address", view.say("service.address"), new Rendered(address.line(), Language.SOURCE, false)));
            // Who goes to a point, or stands at it, needs no address to type.
            case Contact.Web _, Contact.Email _ -> Optional.empty();
        };
    }

    private static Rendered marked(Point point, View view, String key) {
        return view.marked(point.example(), v -> v.say(key));
    }
}
