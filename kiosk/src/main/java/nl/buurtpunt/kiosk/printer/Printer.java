package nl.buurtpunt.kiosk.printer;

import nl.buurtpunt.kiosk.slip.SlipImage;

/// Something that puts a slip on paper.
///
/// Both methods block for as long as the printer takes, up to a bound, and are called by one thread at a time.
public interface Printer {
    /// Prints one slip and cuts it off. Whatever the result, nothing of it is printed later.
    ///
    /// @param stop asked between pieces of the picture; once it is set the job ends as [PrintResult.Cancelled]
    PrintResult print(SlipImage slip, Stop stop);

    /// What the printer says of itself now, without printing.
    PrinterState state();

    /// Tells a job that its session has ended.
    @FunctionalInterface
    interface Stop {
        /// For a job that nobody ends.
        Stop NEVER = () -> false;

        boolean isAsked();
    }
}
