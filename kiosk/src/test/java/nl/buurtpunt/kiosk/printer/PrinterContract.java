package nl.buurtpunt.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtpunt.kiosk.slip.SlipImage;
import org.junit.jupiter.api.Test;

/// What every printer does with a slip, whatever it is made of.
abstract class PrinterContract {
    private final SlipImage slip = TestSlips.noise(576, 1000, 1);
    private final SlipImage other = TestSlips.noise(576, 700, 2);

    abstract Printer printer();

    abstract PrinterRig rig();

    @Test
    void printsEveryRowOnceAndCutsTheSlip() {
        assertThat(printer().state()).isEqualTo(new PrinterState.Ready(false));
        assertThat(printer().print(slip, Printer.Stop.NEVER)).isEqualTo(new PrintResult.Printed(false));

        assertThat(rig().paper().pieces()).containsExactly(slip);
        assertThat(rig().paper().somethingHangs()).isFalse();
    }

    @Test
    void printsOneSlipAfterTheOther() {
        printer().print(slip, Printer.Stop.NEVER);
        printer().print(other, Printer.Stop.NEVER);

        assertThat(rig().paper().pieces()).containsExactly(slip, other);
    }

    @Test
    void tellsWhenTheRollIsNearlyFinished() {
        rig().paperLow();

        assertThat(printer().state()).isEqualTo(new PrinterState.Ready(true));
        assertThat(printer().print(slip, Printer.Stop.NEVER)).isEqualTo(new PrintResult.Printed(true));
    }

    @Test
    void printsNothingWithoutPaper() {
        rig().runOutAfter(0);

        assertThat(printer().state()).isEqualTo(new PrinterState.PaperOut());
        assertThat(printer().print(slip, Printer.Stop.NEVER)).isEqualTo(new PrintResult.PaperOut());
        rig().refill();
        assertThat(rig().paper().rowsOut()).isZero();
    }

    @Test
    void printsNothingUnderAnOpenCover() {
        rig().openCoverAfter(0);

        assertThat(printer().state()).isEqualTo(new PrinterState.CoverOpen());
        assertThat(printer().print(slip, Printer.Stop.NEVER)).isEqualTo(new PrintResult.CoverOpen());
        rig().refill();
        assertThat(rig().paper().rowsOut()).isZero();
    }

    @Test
    void saysThatNobodyAnswers() {
        rig().switchOff();

        assertThat(printer().state()).isInstanceOf(PrinterState.Offline.class);
        assertThat(printer().print(slip, Printer.Stop.NEVER)).isInstanceOf(PrintResult.Offline.class);
    }

    @Test
    void printsNothingMoreAfterAPaperRefill() {
        rig().runOutAfter(333);

        assertThat(printer().print(slip, Printer.Stop.NEVER)).isEqualTo(new PrintResult.PaperOut());
        rig().refill();

        assertThat(rig().paper().rowsOut()).isEqualTo(333);
        assertThat(printer().print(other, Printer.Stop.NEVER)).isEqualTo(new PrintResult.Printed(false));
        assertThat(rig().paper().pieces()).containsExactly(other);
    }

    @Test
    void printsNothingMoreAfterTheCoverWasOpenedInMidSlip() {
        rig().openCoverAfter(100);

        assertThat(printer().print(slip, Printer.Stop.NEVER)).isEqualTo(new PrintResult.CoverOpen());
        rig().refill();

        assertThat(rig().paper().rowsOut()).isEqualTo(100);
        printer().print(other, Printer.Stop.NEVER);
        assertThat(rig().paper().pieces()).containsExactly(other);
    }

    @Test
    void endsASlipWhoseSessionEndsAndLeavesNothingHanging() {
        AtomicInteger asked = new AtomicInteger();

        assertThat(printer().print(slip, () -> asked.incrementAndGet() > 4)).isEqualTo(new PrintResult.Cancelled());

        assertThat(rig().paper().rowsOut()).isPositive().isLessThanOrEqualTo(4 * 64);
        assertThat(rig().paper().somethingHangs()).isFalse();
        printer().print(other, Printer.Stop.NEVER);
        assertThat(rig().paper().pieces()).last().isEqualTo(other);
    }

    @Test
    void doesNotEvenBeginForASessionThatIsOver() {
        assertThat(printer().print(slip, () -> true)).isEqualTo(new PrintResult.Cancelled());

        assertThat(rig().paper().rowsOut()).isZero();
        assertThat(rig().paper().pieces()).isEmpty();
    }
}
