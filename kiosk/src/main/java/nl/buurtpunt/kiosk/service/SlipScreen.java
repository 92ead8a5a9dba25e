package nl.buurtpunt.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Element.PhoneLine;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;
import org.jspecify.annotations.Nullable;

/// Tells a resident how far their slip is. When it cannot be printed they get number and code large, at once.
public final class SlipScreen implements Screen {
    private final Service service;
    private final Supplier<Language> language;
    private final SlipDesk desk;
    private final Doors doors;
    private SlipDesk.@Nullable Job job;
    private Stage stage = Stage.NOT_ASKED;

    /// @param service as it was when the slip was asked for
    /// @param language what the resident reads now: a second slip may be in another language than the first
    public SlipScreen(Service service, Supplier<Language> language, SlipDesk desk, Doors doors) {
        this.service = service;
        this.language = language;
        this.desk = desk;
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param changed to show this page anew
    /// @param large the service and the sentence that says why there is no slip
    /// @param keep takes a job so that it ends with the visit
    public record Doors(Runnable changed, BiConsumer<Service, String> large, Consumer<SlipDesk.Job> keep) {}

    @Override
    public String id() {
        return "slip/" + service.id();
    }

    /// Only the first time: who comes back to the page did not ask for another slip.
    @Override
    public void enter() {
        if (stage == Stage.NOT_ASKED) {
            start();
        }
    }

    /// Going away from the page, by hand or because time ran out, ends the job. The desk tells nothing about a job that
    /// was cancelled, so the page itself must know that it stopped.
    @Override
    public void leave() {
        if (job != null) {
            job.cancel();
        }
        if (stage == Stage.PRINTING) {
            stage = Stage.STOPPED;
        }
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("slip.title"), false));
        elements.add(new Paragraph(service.name().in(view.language()), true));
        elements.add(new Notice(
                stage == Stage.STOPPED ? Notice.Kind.WARNING : Notice.Kind.INFO, view.say(stage.sentenceKey)));
        service.phones().stream()
                .limit(1)
                .forEach(
                        phone -> elements.add(new PhoneLine("phone", view.say("service.call"), phone, view.nothing())));
        if (stage == Stage.PRINTED_LAST_OF_ROLL) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("printer.paper-low")));
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
        SlipDesk.Job started = desk.print(service, language.get(), this::ended);
        job = started;
        doors.keep().accept(started);
    }

    private void ended(SlipOutcome outcome) {
        switch (outcome) {
            case SlipOutcome.Printed done -> {
                stage = done.paperLow() ? Stage.PRINTED_LAST_OF_ROLL : Stage.PRINTED;
                doors.changed().run();
            }
            case SlipOutcome.PaperOut _ -> instead("printer.paper-out");
            case SlipOutcome.CoverOpen _ -> instead("printer.cover-open");
            case SlipOutcome.Offline _ -> instead("printer.offline");
            case SlipOutcome.Busy _ -> instead("printer.busy");
            case SlipOutcome.Failed _ -> instead("printer.failed");
            case SlipOutcome.NoPrinter _ -> instead("printer.none");
        }
    }

    /// How far the slip is.
    private enum Stage {
        NOT_ASKED("slip.printing"),
        PRINTING("slip.printing"),
        PRINTED("slip.printed"),
        PRINTED_LAST_OF_ROLL("slip.printed"),
        STOPPED("slip.stopped");

        private final String sentenceKey;

        Stage(String sentenceKey) {
            this.sentenceKey = sentenceKey;
        }
    }

    private void instead(String sentenceKey) {
        doors.large().accept(service, sentenceKey);
    }
}
