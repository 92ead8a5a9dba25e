package nl.buurtpunt.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import nl.buurtpunt.kiosk.slip.SlipImage;
import org.junit.jupiter.api.Test;

class PrintDeskTest {
    private final InMemoryPrinter printer = new InMemoryPrinter();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final PrintDesk desk = new PrintDesk(printer, waiting::add);
    private final SlipImage slip = TestSlips.noise(384, 400, 1);
    private final SlipImage other = TestSlips.noise(384, 300, 2);

    @Test
    void printsAwayFromTheThreadThatAsks() {
        List<PrintResult> told = new ArrayList<>();

        PrintJob job = desk.print(() -> slip);
        job.whenDone(told::add);
        assertThat(job.result()).isEmpty();
        runAll();

        assertThat(told).containsExactly(new PrintResult.Printed(false));
        assertThat(printer.paper().pieces()).containsExactly(slip);
    }

    @Test
    void aJobDiesWithItsSessionBeforeItBegan() {
        PrintJob job = desk.print(() -> slip);
        job.cancel();
        runAll();

        assertThat(job.result()).contains(new PrintResult.Cancelled());
        assertThat(printer.paper().rowsOut()).isZero();
    }

    @Test
    void aJobDiesWithItsSessionInMidSlip() {
        List<PrintJob> jobs = new ArrayList<>();
        Printer endsSession = new Printer() {
            @Override
            public PrintResult print(SlipImage image, Stop stop) {
                return printer.print(image, () -> {
                    if (printer.paper().rowsOut() >= 128) {
                        jobs.getFirst().cancel();
                    }
                    return stop.isAsked();
                });
            }

            @Override
            public PrinterState state() {
                return printer.state();
            }
        };
        jobs.add(new PrintDesk(endsSession, waiting::add).print(() -> slip));
        runAll();

        assertThat(jobs.getFirst().result()).contains(new PrintResult.Cancelled());
        assertThat(printer.paper().rowsOut()).isEqualTo(128);
        assertThat(printer.paper().somethingHangs()).isFalse();
    }

    @Test
    void refusesASecondSlipWhileOneIsOnItsWay() {
        desk.print(() -> slip);

        assertThat(desk.print(() -> other).result()).contains(new PrintResult.Busy());
        runAll();
        assertThat(printer.paper().pieces()).containsExactly(slip);
    }

    @Test
    void theNextVisitorNeedNotWaitForAJobThatWasEnded() {
        desk.print(() -> slip).cancel();
        PrintJob next = desk.print(() -> other);
        runAll();

        assertThat(next.result()).contains(new PrintResult.Printed(false));
        assertThat(printer.paper().pieces()).containsExactly(other);
    }

    @Test
    void aSlipThatCannotBeDrawnDoesNotEndAllPrinting() {
        PrintJob broken = desk.print(() -> {
            throw new IllegalStateException("no font");
        });
        runAll();
        desk.print(() -> other);
        runAll();

        assertThat(broken.result()).contains(new PrintResult.Failed("IllegalStateException"));
        assertThat(printer.paper().pieces()).containsExactly(other);
    }

    @Test
    void anErrorOfTheJavaMachineIsToldAndDoesNotEndAllPrinting() {
        List<PrintResult> told = new ArrayList<>();
        for (Error error : List.of(new AssertionError("bug"), new NoClassDefFoundError("font"))) {
            PrintJob broken = desk.print(() -> {
                throw error;
            });
            broken.whenDone(told::add);
            runAll();
        }
        desk.print(() -> other);
        runAll();

        assertThat(told)
                .containsExactly(
                        new PrintResult.Failed("AssertionError"), new PrintResult.Failed("NoClassDefFoundError"));
        assertThat(printer.paper().pieces()).containsExactly(other);
    }

    @Test
    void aSlipAskedForWhileTheProgramEndsIsTold() {
        PrintDesk ended = new PrintDesk(printer, task -> {
            throw new RejectedExecutionException("shut down");
        });

        assertThat(ended.print(() -> slip).result()).contains(new PrintResult.Failed("the program ends"));
    }

    @Test
    void tellsAlsoAStateThatCannotBeAsked() {
        List<PrinterState> told = new ArrayList<>();
        Printer broken = new Printer() {
            @Override
            public PrintResult print(SlipImage image, Stop stop) {
                return printer.print(image, stop);
            }

            @Override
            public PrinterState state() {
                throw new NoClassDefFoundError("posix");
            }
        };
        new PrintDesk(broken, waiting::add).state(told::add);
        runAll();

        assertThat(told).containsExactly(new PrinterState.Faulty("NoClassDefFoundError"));
    }

    @Test
    void tellsTheStateAfterTheSlipThatIsOnItsWay() {
        printer.runOutAfter(400);
        List<PrinterState> told = new ArrayList<>();

        desk.print(() -> slip);
        desk.state(told::add);
        runAll();

        assertThat(told).containsExactly(new PrinterState.PaperOut());
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
