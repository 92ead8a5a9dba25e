package nl.buurtpunt.kiosk.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.BulletinInWords;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
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

/// Tells a resident how far their slip of a notice, an event or a plan is. What they would write down stands here too,
/// for when it cannot be printed.
public final class NoticeSlipScreen implements Screen {
    private final Bulletin bulletin;
    private final Supplier<Language> language;
    private final NoticeDesk desk;
    private final Clock clock;
    private final Doors doors;
    private Runnable cancel = () -> {};
    private Stage stage = Stage.NOT_ASKED;

    /// @param bulletin as it was when the slip was asked for
    /// @param language what the resident reads now
    public NoticeSlipScreen(Bulletin bulletin, Supplier<Language> language, NoticeDesk desk, Clock clock, Doors doors) {
        this.bulletin = bulletin;
        this.language = language;
        this.desk = desk;
        this.clock = clock;
        this.doors = doors;
    }

    /// @param changed to show this page anew
    /// @param atEnd does something when the visit ends
    public record Doors(Runnable changed, Consumer<Runnable> atEnd) {}

    private enum Stage {
        NOT_ASKED("slip.printing"),
        PRINTING("slip.printing"),
        PRINTED("slip.printed"),
        PRINTED_LAST_OF_ROLL("slip.printed"),
        BUSY("printer.busy"),
        NOT_PRINTED("point.no-slip"),
        STOPPED("slip.stopped");

        private final String sentenceKey;

        Stage(String sentenceKey) {
            this.sentenceKey = sentenceKey;
        }

        private boolean isTrouble() {
            return this == BUSY || this == NOT_PRINTED || this == STOPPED;
        }
    }

    @Override
    public String id() {
        return "slip/" + bulletin.key();
    }

    /// Only the first time: who comes back to the page did not ask for another slip.
    @Override
    public void enter() {
        if (stage == Stage.NOT_ASKED) {
            start();
        }
    }

    /// Going away, by hand or because time ran out, ends the job; the desk tells nothing about a job that was ended.
    @Override
    public void leave() {
        cancel.run();
        if (stage == Stage.PRINTING) {
            stage = Stage.STOPPED;
        }
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("slip.title"), false));
        elements.add(new Paragraph(
                view.marked(
                        bulletin.head().example(), v -> bulletin.head().title().in(v.language())),
                true));
        elements.add(
                new Notice(stage.isTrouble() ? Notice.Kind.WARNING : Notice.Kind.INFO, view.say(stage.sentenceKey)));
        if (stage == Stage.PRINTED_LAST_OF_ROLL) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("printer.paper-low")));
        }
        if (stage.isTrouble()) {
            copy(view, elements);
        }
        if (stage != Stage.PRINTING) {
            elements.add(new Action(
                    "again", Action.Rank.OTHER, "printer", view.say("slip.again"), view.nothing(), this::again));
        }
        return elements;
    }

    /// What somebody would write down.
    private void copy(View view, List<Element> elements) {
        BulletinInWords words = new BulletinInWords(
                view.guide(),
                view.language(),
                WallClock.now(clock, view.guide().city().zone()));
        switch (bulletin) {
            case Bulletin.Notice notice ->
                words.until(notice).ifPresent(until -> elements.add(new Paragraph(until, true)));
            case Bulletin.Event event -> {
                elements.add(new Fact("clock", label(view, "service.hours"), words.dates(event)));
                Text place = view.guide()
                        .point(event.pointId())
                        .filter(_ -> event.place().isEmpty())
                        .map(Point::name)
                        .orElse(event.place());
                if (!place.isEmpty()) {
                    elements.add(new Fact("address", label(view, "news.where"), place.in(view.language())));
                }
            }
            case Bulletin.Plan plan ->
                words.reactUntil(plan).ifPresent(until -> elements.add(new Paragraph(until, true)));
        }
    }

    private Rendered label(View view, String key) {
        return view.marked(bulletin.head().example(), v -> v.say(key));
    }

    private void again() {
        start();
        doors.changed().run();
    }

    private void start() {
        stage = Stage.PRINTING;
        cancel = desk.print(bulletin, language.get(), this::ended);
        doors.atEnd().accept(cancel);
    }

    private void ended(NoticeDesk.Outcome outcome) {
        stage = switch (outcome) {
            case PRINTED -> Stage.PRINTED;
            case PRINTED_LAST_OF_ROLL -> Stage.PRINTED_LAST_OF_ROLL;
            case BUSY -> Stage.BUSY;
            case NOT_PRINTED -> Stage.NOT_PRINTED;
        };
        doors.changed().run();
    }
}
