package nl.buurtpunt.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Tells a resident how far their slip is. What they would write down stands here too, for when it cannot be
/// printed.
public abstract class PaperScreen<T> implements Screen {
    private final T about;
    private final Supplier<Language> language;
    private final PaperDesk<T> desk;
    private final Doors doors;
    private Runnable cancel = () -> {};
    private Stage stage = Stage.NOT_ASKED;

    /// @param about as it was when the slip was asked for
    /// @param language what the resident reads now
    protected PaperScreen(T about, Supplier<Language> language, PaperDesk<T> desk, Doors doors) {
        this.about = about;
        this.language = language;
        this.desk = desk;
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

    /// Whether it is made up, and every word about it must say so.
    protected abstract boolean isExample();

    protected abstract Rendered title(View view);

    /// What somebody would write down.
    protected abstract List<Element> copy(View view);

    /// What stands here however far the slip is: nothing.
    protected List<Element> always(View view) {
        return List.of();
    }

    protected final T about() {
        return about;
    }

    protected final Rendered label(View view, String key) {
        return view.marked(isExample(), v -> v.say(key));
    }

    /// Only the first time: who comes back to the page did not ask for another slip.
    @Override
    public final void enter() {
        if (stage == Stage.NOT_ASKED) {
            start();
        }
    }

    /// Going away, by hand or because time ran out, ends the job; the desk tells nothing about a job that was ended.
    @Override
    public final void leave() {
        cancel.run();
        if (stage == Stage.PRINTING) {
            stage = Stage.STOPPED;
        }
    }

    @Override
    public final List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("slip.title"), false));
        elements.add(new Paragraph(view.marked(isExample(), this::title), true));
        elements.add(
                new Notice(stage.isTrouble() ? Notice.Kind.WARNING : Notice.Kind.INFO, view.say(stage.sentenceKey)));
        elements.addAll(always(view));
        if (stage == Stage.PRINTED_LAST_OF_ROLL) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("printer.paper-low")));
        }
        if (stage.isTrouble()) {
            elements.addAll(copy(view));
        }
        if (stage != Stage.PRINTING) {
            elements.add(new Action(
                    "again", Action.Rank.OTHER, "printer", view.say("slip.again"), view.nothing(), this::again));
        }
        return elements;
    }

    private void again() {
        start();
        doors.changed().run();
    }

    private void start() {
        stage = Stage.PRINTING;
        cancel = desk.print(about, language.get(), this::ended);
        doors.atEnd().accept(cancel);
    }

    private void ended(PaperDesk.Outcome outcome) {
        stage = switch (outcome) {
            case PRINTED -> Stage.PRINTED;
            case PRINTED_LAST_OF_ROLL -> Stage.PRINTED_LAST_OF_ROLL;
            case BUSY -> Stage.BUSY;
            case NOT_PRINTED -> Stage.NOT_PRINTED;
        };
        doors.changed().run();
    }
}
