package nl.buurtpunt.kiosk.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Entry;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Element.PhoneLine;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.TypedText;
import nl.buurtpunt.kiosk.ui.View;

/// Say it in your own words: what is found appears while one types, and where nothing is found there is a person to
/// ask and a number to call.
public final class SearchScreen implements Screen {
    /// Nobody reads further.
    private static final int MOST = 24;

    private final TypedText typed;
    private final HelpFinder finder;
    private final Doors doors;
    private boolean listed;

    /// @param typed what is typed during this visit; it is wiped by whoever made it
    public SearchScreen(TypedText typed, HelpFinder finder, Doors doors) {
        this.typed = typed;
        this.finder = finder;
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param topics to everything there is, by topic
    /// @param fromStart shows this page again from its first part
    public record Doors(Consumer<String> openService, Runnable topics, Runnable fromStart) {}

    @Override
    public String id() {
        return "search";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Entry(
                "search-entry",
                "search",
                view.say("search.question"),
                view.say("search.placeholder"),
                typed,
                () -> list(false),
                () -> list(true)));
        if (typed.isBlank()) {
            elements.addAll(examples(view));
        } else {
            List<Service> found = found(view);
            elements.addAll(found.isEmpty() ? none(view) : answers(found, view));
        }
        if (withKeys()) {
            elements.add(new Element.Keyboard(typed));
        }
        return elements;
    }

    private boolean withKeys() {
        return !listed || typed.isBlank();
    }

    private List<Element> examples(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Paragraph(view.say("search.for-example"), false));
        Rendered words = view.say("search.examples");
        Arrays.stream(words.text().split("\\|"))
                .map(String::strip)
                .map(word -> new Choice(
                        "example-" + word,
                        "",
                        new Rendered(word, words.language(), words.fallback()),
                        view.nothing(),
                        () -> type(word)))
                .forEach(elements::add);
        return elements;
    }

    private List<Service> found(View view) {
        return finder.find(typed.read(), MOST).stream()
                .flatMap(id -> view.guide().service(id).stream())
                .toList();
    }

    private List<Element> answers(List<Service> found, View view) {
        List<Element> elements = new ArrayList<>();
        for (Service service : found) {
            elements.add(new Choice(
                    service.id(),
                    "",
                    service.name().in(view.language()),
                    service.sentence().in(view.language()),
                    () -> doors.openService().accept(service.id())));
        }
        elements.add(
                withKeys()
                        ? beside("show", "down", view.say("search.show", found.size()), view, () -> list(true))
                        : keys(view));
        return elements;
    }

    /// While the guide is still being read nothing is missing yet; the answers come by themselves.
    private List<Element> none(View view) {
        Optional<Contact.Phone> number = view.guide().city().municipality();
        if (!finder.isReady()) {
            Action wait = beside("show", "info", view.say("search.wait-short"), view, () -> list(true));
            return nothing(view.say("search.wait"), number, wait, view);
        }
        Action show = beside("show", "info", view.say("search.nothing"), view, () -> list(true))
                .alone(number.stream()
                        .flatMap(n ->
                                Stream.of("search.none-call", "search.call").map(key -> view.say(key, n.marked())))
                        .toList());
        Rendered told = number.map(n -> view.say("search.nothing-call", n.marked()))
                .orElseGet(() -> view.say("search.nothing-ask"));
        return nothing(told, number, show, view);
    }

    /// Never an empty page: a person, a number, and the way to everything there is.
    private List<Element> nothing(Rendered told, Optional<Contact.Phone> number, Action show, View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Paragraph(told, true));
        number.ifPresent(phone -> elements.add(new PhoneLine(
                "cityhall", view.say("search.municipality", view.guide().city().name()), phone, view.nothing())));
        elements.add(new Action(
                "topics", Action.Rank.INLINE, "home", view.say("search.topics"), view.nothing(), doors.topics()));
        elements.add(withKeys() ? show : keys(view));
        return elements;
    }

    private Action keys(View view) {
        return beside("keys", "keyboard", view.say("search.keys"), view, () -> list(false));
    }

    private static Action beside(String id, String icon, Rendered label, View view, Runnable act) {
        return new Action(id, Action.Rank.OTHER, icon, label, view.nothing(), act);
    }

    private void type(String word) {
        typed.clear();
        typed.insert(word);
    }

    private void list(boolean asList) {
        boolean before = withKeys();
        listed = asList && !typed.isBlank();
        if (withKeys() != before) {
            doors.fromStart().run();
        }
    }
}
