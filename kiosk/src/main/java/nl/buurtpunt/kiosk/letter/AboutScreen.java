package nl.buurtpunt.kiosk.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.SubjectKind;
import nl.buurtpunt.kiosk.ui.ChoiceState;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// What a letter is about: the neighbourhood of this kiosk, the city, or something that is new here.
public final class AboutScreen implements Screen {
    private final LetterDraft draft;
    private final Function<Guide, Optional<Point>> here;
    private final Function<Guide, List<Bulletin>> news;
    private final Runnable then;

    /// @param here where this kiosk stands, once it is enrolled
    /// @param news what there is to read on this kiosk now
    /// @param then to the next question
    public AboutScreen(
            LetterDraft draft,
            Function<Guide, Optional<Point>> here,
            Function<Guide, List<Bulletin>> news,
            Runnable then) {
        this.draft = draft;
        this.here = here;
        this.news = news;
        this.then = then;
    }

    @Override
    public String id() {
        return "letter-about";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("letter.about"), false));
        here.apply(view.guide())
                .ifPresent(point -> elements.add(choice(
                        view,
                        neighbourhood(view, point),
                        "house",
                        view.say("letter.about-neighbourhood"),
                        point.district().isEmpty()
                                ? point.name().in(view.language())
                                : Rendered.of(point.district(), view.language()))));
        elements.add(choice(
                view,
                new Topic(
                        SubjectKind.CITY,
                        "",
                        everywhere(view, l -> view.guide().sentences().say("letter.about-city", l)),
                        false),
                "cityhall",
                view.say("letter.about-city"),
                Rendered.of(view.guide().city().name(), view.language())));
        for (Bulletin bulletin : news.apply(view.guide())) {
            Topic topic = topic(bulletin);
            elements.add(choice(view, topic, icon(topic.kind()), topic.name(view), view.nothing()));
        }
        return elements;
    }

    private Choice choice(View view, Topic topic, String icon, Rendered name, Rendered sentence) {
        Optional<ChoiceState> state = draft.about().map(now -> {
            boolean chosen = now.key().equals(topic.key());
            return new ChoiceState(chosen, chosen ? view.say("comfort.chosen") : view.nothing(), Optional.empty());
        });
        String id = (topic.kind() + (topic.id().isEmpty() ? "" : "-" + topic.id())).toLowerCase(Locale.ROOT);
        return new Choice(id, icon, name, sentence, () -> choose(topic), state.orElse(null));
    }

    private void choose(Topic topic) {
        draft.about(topic);
        then.run();
    }

    /// By the name of the part of the city, which says more to who reads the letter than "this".
    private static Topic neighbourhood(View view, Point point) {
        Text title =
                point.district().isEmpty() ? point.name() : everywhere(view, l -> Rendered.of(point.district(), l));
        return new Topic(SubjectKind.NEIGHBOURHOOD, point.id(), title, point.example());
    }

    static Topic topic(Bulletin bulletin) {
        SubjectKind kind = switch (bulletin) {
            case Bulletin.Notice _ -> SubjectKind.NOTICE;
            case Bulletin.Event _ -> SubjectKind.EVENT;
            case Bulletin.Plan _ -> SubjectKind.PLAN;
        };
        Bulletin.Head head = bulletin.head();
        return new Topic(kind, head.id(), head.title(), head.example());
    }

    static String icon(SubjectKind kind) {
        return switch (kind) {
            case NEIGHBOURHOOD -> "house";
            case CITY -> "cityhall";
            case NOTICE -> "news";
            case EVENT -> "calendar";
            case PLAN -> "plan";
            case LETTER -> "email";
        };
    }

    /// The same words in every language they exist in.
    private static Text everywhere(View view, Function<Language, Rendered> words) {
        Map<String, String> all = new HashMap<>();
        for (Language language : view.guide().city().languages()) {
            Rendered said = words.apply(language);
            if (!said.fallback()) {
                all.put(language.tag(), said.text());
            }
        }
        return new Text(all);
    }
}
