package nl.buurtpunt.kiosk.point;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Language;
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
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Tells a resident how far their slip of a point is. What would be on it stands here too, for when it cannot be
/// printed.
public final class PointSlipScreen implements Screen {
    private final Point point;
    private final Supplier<Language> language;
    private final PointDesk desk;
    private final Clock clock;
    private final Doors doors;
    private Runnable cancel = () -> {};
    private Stage stage = Stage.NOT_ASKED;

    /// @param point as it was when the slip was asked for
    /// @param language what the resident reads now
    public PointSlipScreen(Point point, Supplier<Language> language, PointDesk desk, Clock clock, Doors doors) {
        this.point = point;
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
        return "slip/point/" + point.id();
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
                view.marked(point.example(), v -> point.name().in(v.language())), true));
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
        var now = WallClock.now(clock, view.guide().city().zone());
        List<Rendered> hours = new PointHours(point, view.guide(), view.language(), now).lines();
        if (!hours.isEmpty()) {
            elements.add(new Fact("clock", label(view, "point.hours"), hours));
        }
        if (!point.texts().how().isEmpty()) {
            elements.add(new Fact(
                    "walk", label(view, "point.how"), point.texts().how().in(view.language())));
        }
    }

    private Rendered label(View view, String key) {
        return view.marked(point.example(), v -> v.say(key));
    }

    private void again() {
        start();
        doors.changed().run();
    }

    private void start() {
        stage = Stage.PRINTING;
        cancel = desk.print(point, language.get(), this::ended);
        doors.atEnd().accept(cancel);
    }

    private void ended(PointDesk.Outcome outcome) {
        stage = switch (outcome) {
            case PRINTED -> Stage.PRINTED;
            case PRINTED_LAST_OF_ROLL -> Stage.PRINTED_LAST_OF_ROLL;
            case BUSY -> Stage.BUSY;
            case NOT_PRINTED -> Stage.NOT_PRINTED;
        };
        doors.changed().run();
    }
}
