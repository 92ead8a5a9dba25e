package nl.buurtpunt.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.slip.SlipImage;
import org.junit.jupiter.api.Test;

class EscPosPrinterTest extends PrinterContract {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SimulatedPrinter device = new SimulatedPrinter();
    private final List<InMemoryLink> links = new ArrayList<>();
    private final EscPosPrinter printer = new EscPosPrinter(() -> remembered(InMemoryLink.to(device)), PATIENCE);
    private final SlipImage slip = TestSlips.noise(384, 900, 3);

    @Override
    Printer printer() {
        return printer;
    }

    @Override
    PrinterRig rig() {
        return device;
    }

    private InMemoryLink remembered(InMemoryLink link) {
        links.add(link);
        return link;
    }

    @Test
    void neverHasMoreThanABandInAPrinterThatCannotBeCleared() {
        device.doNotKnowClear();
        device.runOutAfter(333);

        assertThat(printer.print(slip, Printer.Stop.NEVER)).isEqualTo(new PrintResult.PaperOut());
        device.refill();

        assertThat(device.paper().rowsOut()).isLessThanOrEqualTo(333 + EscPos.BAND_ROWS);
    }

    @Test
    void printsOnAPrinterThatOnlyKnowsStatusAtOnce() {
        device.doNotAnswerInTurn();

        assertThat(printer.print(slip, Printer.Stop.NEVER)).isEqualTo(new PrintResult.Printed(false));
        assertThat(device.paper().pieces()).containsExactly(slip);
    }

    @Test
    void givesUpAfterABoundedTimeOnAPrinterThatStopsWithoutASign() {
        device.getStuckAfter(200);

        assertThat(printer.print(slip, Printer.Stop.NEVER)).isInstanceOf(PrintResult.Failed.class);
        assertThat(links.getFirst().waited()).isLessThanOrEqualTo(PATIENCE.multipliedBy(5));
    }

    @Test
    void waitsNotAtAllForAPrinterThatWorks() {
        printer.print(slip, Printer.Stop.NEVER);

        assertThat(links.getFirst().waited()).isZero();
    }

    @Test
    void saysThatTheCutterIsStuck() {
        device.jamTheCutter();

        assertThat(printer.state()).isEqualTo(new PrinterState.Faulty("the cutter is stuck"));
        assertThat(printer.print(slip, Printer.Stop.NEVER)).isInstanceOf(PrintResult.Failed.class);
    }

    @Test
    void startsCleanAfterTheWireWasPulledOutInTheMiddleOfABand() {
        EscPosPrinter pulled = new EscPosPrinter(() -> InMemoryLink.breakingAfter(device, 10_000), PATIENCE);

        assertThat(pulled.print(slip, Printer.Stop.NEVER)).isEqualTo(new PrintResult.Offline("unplugged"));
        device.refill();
        printer.print(slip, Printer.Stop.NEVER);

        assertThat(device.paper().pieces()).containsExactly(slip);
    }
}
