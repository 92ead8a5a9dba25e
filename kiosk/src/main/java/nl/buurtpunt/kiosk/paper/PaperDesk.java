package nl.buurtpunt.kiosk.paper;

import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Language;

/// Where a resident asks for something on paper. Behind it a printer works at its own pace.
@FunctionalInterface
public interface PaperDesk<T> {
    /// Starts to print and returns at once.
    ///
    /// @param tell is told how it ended, once, on the JavaFX thread; never after the job was cancelled
    /// @return ends the job: nothing of it may come out later, for instance when somebody puts paper in
    Runnable print(T about, Language language, Consumer<Outcome> tell);

    /// How it ended.
    enum Outcome {
        PRINTED,
        PRINTED_LAST_OF_ROLL,
        /// Another slip is still on its way.
        BUSY,
        /// No paper, no power, no printer: for the resident it is all one.
        NOT_PRINTED
    }
}
