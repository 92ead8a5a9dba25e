package nl.buurtpunt.kiosk.printer;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.slip.SlipImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes slips to the printer, one at a time, away from the thread of the screens.
///
/// It keeps nothing of a slip: the picture lives only as long as its job. A slip asked for while another is on its way
/// is refused, unless that one belongs to a session that has ended; then it follows it.
public final class PrintDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PrintDesk.class);

    private final Printer printer;
    private final Executor oneByOne;
    private Optional<PrintJob> current = Optional.empty();

    /// @param oneByOne runs its tasks one after the other on a thread that may block
    public PrintDesk(Printer printer, Executor oneByOne) {
        this.printer = printer;
        this.oneByOne = oneByOne;
    }

    /// Prints a slip; the picture is made on the printing thread, so that asking costs the screen nothing.
    public synchronized PrintJob print(Supplier<SlipImage> slip) {
        PrintJob job = new PrintJob();
        if (current.filter(PrintDesk::onItsWay).isPresent()) {
            job.done(new PrintResult.Busy());
            return job;
        }
        current = Optional.of(job);
        try {
            oneByOne.execute(() -> job.done(run(slip, job)));
        } catch (RejectedExecutionException e) {
            job.done(new PrintResult.Failed("the program ends"));
        }
        return job;
    }

    /// Asks the printer how it is, after the slip that is on its way; the listener is called on the printing thread.
    public void state(Consumer<PrinterState> listener) {
        oneByOne.execute(() -> listener.accept(stateNow()));
    }

    private PrinterState stateNow() {
        try {
            return printer.state();
        } catch (RuntimeException | Error e) {
            // The top of the printing thread, as for a slip.
            LOG.error("the printer's state is not known", e);
            return new PrinterState.Faulty(e.getClass().getSimpleName());
        }
    }

    private static boolean onItsWay(PrintJob job) {
        return job.result().isEmpty() && !job.stopAsked();
    }

    private PrintResult run(Supplier<SlipImage> slip, PrintJob job) {
        if (job.stopAsked()) {
            return new PrintResult.Cancelled();
        }
        try {
            return printer.print(slip.get(), job::stopAsked);
        } catch (RuntimeException | Error e) {
            // The top of the printing thread: a bug or a missing library in one slip must not end all printing, and
            // whoever waits for the slip must be told.
            LOG.error("slip not printed", e);
            return new PrintResult.Failed(e.getClass().getSimpleName());
        }
    }
}
