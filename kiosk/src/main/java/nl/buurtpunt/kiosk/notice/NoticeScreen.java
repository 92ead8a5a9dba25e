package nl.buurtpunt.kiosk.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.BulletinInWords;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.guide.WallClock;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// One notice, event or plan, in full.
public final class NoticeScreen implements Screen {
    private final String key;
    private final Clock clock;
    private final Doors doors;

    public NoticeScreen(String key, Clock clock, Doors doors) {
        this.key = key;
        this.clock = clock;
        this.doors = doors;
    }

    /// Where this page leads, by id.
    ///
    /// @param print gives what stands here on paper
    public record Doors(Consumer<String> openTopic, Consumer<String> openPoint, Consumer<Bulletin> print) {}

    @Override
    public String id() {
        return key;
    }

    @Override
    public List<Element> elements(View view) {
        return view.guide()
                .bulletins()
                .find(key)
                .map(it -> new Page(it, view).elements())
                .orElseGet(() -> List.of(new Paragraph(view.say("news.gone"), true)));
    }

    /// The elements of one page, gathered in the order of reading.
    private final class Page {
        private final Bulletin bulletin;
        private final View view;
        private final BulletinInWords words;
        private final List<Element> elements = new ArrayList<>();

        Page(Bulletin bulletin, View view) {
            this.bulletin = bulletin;
            this.view = view;
            this.words = new BulletinInWords(
                    view.guide(),
                    view.language(),
                    WallClock.now(clock, view.guide().city().zone()));
        }

        List<Element> elements() {
            Bulletin.Head head = bulletin.head();
            elements.add(new Heading(head.title().in(view.language()), false));
            if (head.example()) {
                elements.add(new Notice(Notice.Kind.EXAMPLE, label("example.explanation")));
            }
            elements.add(new Fact(
                    BulletinIcon.of(bulletin),
                    label(BulletinInWords.kindKey(bulletin)),
                    head.text().in(view.language())));
            switch (bulletin) {
                case Bulletin.Notice notice ->
                    words.until(notice).ifPresent(until -> elements.add(new Fact("calendar", until, view.nothing())));
                case Bulletin.Event event -> event(event);
                case Bulletin.Plan plan -> plan(plan);
            }
            elements.add(new Fact("for-whom", label("service.for-whom"), words.audience(head.audience())));
            topic(head.topicId());
            elements.add(new Action(
                    "print",
                    Action.Rank.MAIN,
                    "printer",
                    view.say("service.print"),
                    view.nothing(),
                    () -> doors.print().accept(bulletin)));
            return elements;
        }

        private void event(Bulletin.Event event) {
            elements.add(new Fact("clock", label("service.hours"), words.dates(event)));
            text("address", "news.where", event.place());
            text("cost", "service.cost", event.cost());
            view.guide()
                    .point(event.pointId())
                    .ifPresent(point -> go(
                            "point",
                            "address",
                            view.whole(v ->
                                    v.say("service.next-step-open", point.name().in(v.language()))),
                            event.place().isEmpty() ? label("news.where") : view.nothing(),
                            () -> doors.openPoint().accept(point.id())));
        }

        /// Writing is not possible here yet, so somebody has to be asked: nothing is promised that is not there.
        private void plan(Bulletin.Plan plan) {
            text("step", "plan.stage", plan.stage());
            text("lead", "plan.decides", plan.decides());
            List<Rendered> lines = new ArrayList<>();
            if (words.now().isPresent() && !plan.isOpen(words.now()).orElse(true)) {
                lines.add(view.say("plan.react-over"));
            } else {
                lines.add(view.say("plan.react-ask"));
                words.reactUntil(plan).ifPresent(lines::add);
            }
            elements.add(new Fact("staff", label("plan.react"), lines));
        }

        private void topic(String topicId) {
            view.guide()
                    .topic(topicId)
                    .ifPresent(topic -> go(
                            "topic",
                            topic.icon(),
                            view.whole(v ->
                                    v.say("service.next-step-open", topic.name().in(v.language()))),
                            view.nothing(),
                            () -> doors.openTopic().accept(topic.id())));
        }

        private void go(String id, String icon, Rendered label, Rendered note, Runnable open) {
            elements.add(new Action(id, Action.Rank.INLINE, icon, label, note, open));
        }

        private void text(String icon, String labelKey, Text text) {
            if (!text.isEmpty()) {
                elements.add(new Fact(icon, label(labelKey), text.in(view.language())));
            }
        }

        private Rendered label(String labelKey) {
            return view.marked(bulletin.head().example(), v -> v.say(labelKey));
        }
    }
}
