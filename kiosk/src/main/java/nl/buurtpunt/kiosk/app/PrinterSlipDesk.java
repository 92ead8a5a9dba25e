package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LetterPromise;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.letterbox.Receipt;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.printer.PrintDesk;
import nl.buurtpunt.kiosk.printer.PrintJob;
import nl.buurtpunt.kiosk.printer.PrintResult;
import nl.buurtpunt.kiosk.service.SlipDesk;
import nl.buurtpunt.kiosk.service.SlipOutcome;
import nl.buurtpunt.kiosk.simulator.Visit;
import nl.buurtpunt.kiosk.slip.AnswerNote;
import nl.buurtpunt.kiosk.slip.AnswerSlip;
import nl.buurtpunt.kiosk.slip.BulletinSlip;
import nl.buurtpunt.kiosk.slip.PointSlip;
import nl.buurtpunt.kiosk.slip.ReceiptNote;
import nl.buurtpunt.kiosk.slip.ReceiptSlip;
import nl.buurtpunt.kiosk.slip.ServiceSlip;
import nl.buurtpunt.kiosk.slip.SlipImage;
import nl.buurtpunt.kiosk.slip.SlipLayout;

/// The desk of the screens in front of the printer's own: draws the slip and tells the screen on its own thread.
final class PrinterSlipDesk implements SlipDesk {
    private final PrintDesk printer;
    private final SlipLayout layout;
    private final CurrentGuide guide;
    private final Clock clock;
    private final Drawn drawn;

    /// Sees the slips of services, letters and answers that were drawn; on a kiosk nobody does.
    @FunctionalInterface
    interface Drawn {
        void slip(String name, SlipImage image);
    }

    PrinterSlipDesk(PrintDesk printer, SlipLayout layout, CurrentGuide guide, Clock clock, Drawn drawn) {
        this.printer = printer;
        this.layout = layout;
        this.guide = guide;
        this.clock = clock;
        this.drawn = drawn;
    }

    @Override
    public Job print(Service service, Language language, Consumer<SlipOutcome> tell) {
        Guide release = guide.get();
        Supplier<SlipImage> picture = () -> seen(
                Visit.SLIP.formatted(language.tag(), service.id()),
                layout.lay(new ServiceSlip(release, clock).of(service, language))
                        .image());
        return start(picture, result -> tell.accept(outcome(result)))::run;
    }

    /// The desk for points.
    PaperDesk<Point> points() {
        return this::print;
    }

    /// The desk for what is new.
    PaperDesk<Bulletin> news() {
        return this::print;
    }

    /// The desk for receipts of letters.
    PaperDesk<Receipt> receipts() {
        return (receipt, language, tell) -> print(note(receipt), language, tell);
    }

    /// As it is now: the receipt may be wiped before its slip is drawn.
    private static ReceiptNote note(Receipt receipt) {
        LetterPromise promise = receipt.promise();
        return new ReceiptNote(receipt.grouped(), receipt.url(), promise.publicAddress(), promise.answerDays());
    }

    /// The desk for answers to letters.
    PaperDesk<AnswerNote> answers() {
        return this::print;
    }

    private SlipImage seen(String name, SlipImage image) {
        drawn.slip(name, image);
        return image;
    }

    private Runnable print(AnswerNote note, Language language, Consumer<PaperDesk.Outcome> tell) {
        Guide release = guide.get();
        Supplier<SlipImage> picture = () -> seen(
                Visit.ANSWER.formatted(language.tag()),
                layout.lay(new AnswerSlip(release, clock).of(note, language)).image());
        return start(picture, result -> tell.accept(paperOutcome(result)));
    }

    private Runnable print(ReceiptNote note, Language language, Consumer<PaperDesk.Outcome> tell) {
        Guide release = guide.get();
        Supplier<SlipImage> picture = () -> seen(
                Visit.RECEIPT.formatted(language.tag()),
                layout.lay(new ReceiptSlip(release, clock).of(note, language)).image());
        return start(picture, result -> tell.accept(paperOutcome(result)));
    }

    private Runnable print(Point point, Language language, Consumer<PaperDesk.Outcome> tell) {
        Guide release = guide.get();
        Supplier<SlipImage> picture = () ->
                layout.lay(new PointSlip(release, clock).of(point, language)).image();
        return start(picture, result -> tell.accept(paperOutcome(result)));
    }

    private Runnable print(Bulletin bulletin, Language language, Consumer<PaperDesk.Outcome> tell) {
        Guide release = guide.get();
        Supplier<SlipImage> picture = () -> layout.lay(new BulletinSlip(release, clock).of(bulletin, language))
                .image();
        return start(picture, result -> tell.accept(paperOutcome(result)));
    }

    /// Answers what ends the job.
    private Runnable start(Supplier<SlipImage> picture, Consumer<PrintResult> tell) {
        AtomicBoolean cancelled = new AtomicBoolean();
        PrintJob job = printer.print(picture);
        // Also a result that is there at once comes later: the screen is still being entered.
        job.whenDone(result -> Platform.runLater(() -> {
            if (!cancelled.get()) {
                tell.accept(result);
            }
        }));
        return () -> {
            cancelled.set(true);
            job.cancel();
        };
    }

    private static PaperDesk.Outcome paperOutcome(PrintResult result) {
        return switch (result) {
            case PrintResult.Printed(boolean paperLow) ->
                paperLow ? PaperDesk.Outcome.PRINTED_LAST_OF_ROLL : PaperDesk.Outcome.PRINTED;
            case PrintResult.Busy() -> PaperDesk.Outcome.BUSY;
            case PrintResult.PaperOut(),
                    PrintResult.CoverOpen(),
                    PrintResult.Offline _,
                    PrintResult.NoPrinter(),
                    PrintResult.Cancelled(),
                    PrintResult.Failed _ -> PaperDesk.Outcome.NOT_PRINTED;
        };
    }

    private static SlipOutcome outcome(PrintResult result) {
        return switch (result) {
            case PrintResult.Printed(boolean paperLow) -> new SlipOutcome.Printed(paperLow);
            case PrintResult.PaperOut() -> new SlipOutcome.PaperOut();
            case PrintResult.CoverOpen() -> new SlipOutcome.CoverOpen();
            case PrintResult.Offline _ -> new SlipOutcome.Offline();
            case PrintResult.Busy() -> new SlipOutcome.Busy();
            case PrintResult.NoPrinter() -> new SlipOutcome.NoPrinter();
            case PrintResult.Cancelled(), PrintResult.Failed _ -> new SlipOutcome.Failed();
        };
    }
}
