package nl.buurtpunt.kiosk.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// What can we help you with: a card for each topic.
public final class HomeScreen implements Screen {
    private final BiFunction<Guide, View, List<Notice>> age;
    private final Supplier<Optional<String>> pointId;
    private final Doors doors;

    /// @param age what must be said about a release that is past its date
    /// @param pointId where this kiosk stands, once it is enrolled
    public HomeScreen(BiFunction<Guide, View, List<Notice>> age, Supplier<Optional<String>> pointId, Doors doors) {
        this.age = age;
        this.pointId = pointId;
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param search for who knows what they need and not where it stands
    /// @param openPoint who is at this point and when
    /// @param help how this works
    /// @param letters to write to the city, or to read its answer
    /// @param news what is new here, when there is something
    public record Doors(
            Consumer<String> openTopic,
            Optional<Runnable> search,
            Runnable openPoint,
            Runnable help,
            Runnable letters,
            Supplier<Optional<Runnable>> news) {}

    @Override
    public String id() {
        return "home";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.NO_HOME;
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("home.title"), false));
        elements.addAll(age.apply(view.guide(), view));
        for (Topic topic : view.guide().topics()) {
            Rendered name = topic.name().in(view.language());
            elements.add(new Choice(
                    topic.id(),
                    topic.icon(),
                    name,
                    view.nothing(),
                    () -> doors.openTopic().accept(topic.id())));
        }
        if (view.guide().topics().isEmpty()) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("release.none")));
        }
        elements.addAll(besides(view));
        return elements;
    }

    /// Beside the needs people come with: what somebody looks for by name, questions about this
    /// place, and how this works.
    private List<Action> besides(View view) {
        List<Action> besides = new ArrayList<>();
        doors.search()
                .ifPresent(search -> besides.add(new Action(
                        "search", Action.Rank.MAIN, "search", view.say("home.search"), view.nothing(), search)));
        besides.add(new Action(
                "letters", Action.Rank.SECOND, "letterbox", view.say("letter.box"), view.nothing(), doors.letters()));
        if (pointId.get().flatMap(view.guide()::point).isPresent()) {
            besides.add(new Action(
                    "point", Action.Rank.OTHER, "address", view.say("point.this"), view.nothing(), doors.openPoint()));
        }
        // Before what is new, which is not there every day: where there is little room the last ones stand among the
        // needs.
        besides.add(
                new Action("help", Action.Rank.OTHER, "info", view.say("help.short"), view.nothing(), doors.help()));
        doors.news()
                .get()
                .ifPresent(news -> besides.add(
                        new Action("news", Action.Rank.OTHER, "news", view.say("news.title"), view.nothing(), news)));
        return besides;
    }
}
