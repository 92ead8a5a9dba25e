package nl.buurtpunt.kiosk.service;

import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;

/// Where a resident asks for a slip. Behind it a printer works at its own pace.
public interface SlipDesk {
    /// Starts to print and returns at once.
    ///
    /// @param tell is told how it ended, once, on the JavaFX thread; never after the job was cancelled
    Job print(Service service, Language language, Consumer<SlipOutcome> tell);

    /// A slip that is being made. It dies with the visit it was asked in.
    interface Job {
        /// Stops it: nothing of it may come out later, for instance when somebody puts paper in.
        void cancel();
    }
}
