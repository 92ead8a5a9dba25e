package nl.buurtpunt.kiosk.service;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.paper.PaperScreen;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.PhoneLine;
import nl.buurtpunt.kiosk.ui.View;

/// How far the slip of a service is. When it cannot be printed they get number and code large, at once.
public final class SlipScreen extends PaperScreen<Service> {
    /// @param service as it was when the slip was asked for
    /// @param language what the resident reads now: a second slip may be in another language than the first
    public SlipScreen(Service service, Supplier<Language> language, SlipDesk desk, Doors doors) {
        super(service, language, orLarge(desk, doors.large()), doors.paper());
    }

    /// Where this page leads.
    ///
    /// @param large the service and the sentence that says why there is no slip
    public record Doors(PaperScreen.Doors paper, BiConsumer<Service, String> large) {}

    @Override
    public String id() {
        return "slip/" + about().id();
    }

    @Override
    protected boolean isExample() {
        return false;
    }

    @Override
    protected Rendered title(View view) {
        return about().name().in(view.language());
    }

    @Override
    protected List<Element> always(View view) {
        return about().phones().stream()
                .limit(1)
                .<Element>map(phone -> new PhoneLine("phone", view.say("service.call"), phone, view.nothing()))
                .toList();
    }

    /// The number stands here always.
    @Override
    protected List<Element> copy(View view) {
        return List.of();
    }

    private static PaperDesk<Service> orLarge(SlipDesk desk, BiConsumer<Service, String> large) {
        return (service, language, tell) -> desk.print(service, language, outcome -> {
            switch (outcome) {
                case SlipOutcome.Printed done -> tell.accept(printed(done));
                case SlipOutcome.PaperOut _ -> large.accept(service, "printer.paper-out");
                case SlipOutcome.CoverOpen _ -> large.accept(service, "printer.cover-open");
                case SlipOutcome.Offline _ -> large.accept(service, "printer.offline");
                case SlipOutcome.Busy _ -> large.accept(service, "printer.busy");
                case SlipOutcome.Failed _ -> large.accept(service, "printer.failed");
                case SlipOutcome.NoPrinter _ -> large.accept(service, "printer.none");
            }
        })::cancel;
    }

    private static PaperDesk.Outcome printed(SlipOutcome.Printed done) {
        return done.paperLow() ? PaperDesk.Outcome.PRINTED_LAST_OF_ROLL : PaperDesk.Outcome.PRINTED;
    }
}
