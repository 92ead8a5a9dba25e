package nl.buurtpunt.kiosk.point;

import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;

/// Where a resident asks for the way to a point on paper. Behind it a printer works at its own pace.
public interface PointDesk {
    /// Starts to print and returns at once.
    ///
    /// @param tell is told how it ended, once, on the JavaFX thread; never after the job was cancelled
    /// @return ends the job: nothing of it may come out later, for instance when somebody puts paper in
    Runnable print(Point point, Language language, Consumer<Outcome> tell);

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
