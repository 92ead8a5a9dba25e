package nl.buurtpunt.kiosk.session;

import java.util.ArrayList;
import java.util.List;

/// What is kept for the resident who is there now, and ended when they go. On the JavaFX thread only.
public final class Session {
    private final List<Runnable> everyTime = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();

    /// Does this when the visit ends: cancel a print job, forget a text.
    public void atEnd(Runnable ending) {
        endings.add(ending);
    }

    /// Does this at the end of this visit and of all that follow.
    public void atEveryEnd(Runnable ending) {
        everyTime.add(ending);
    }

    /// Ends the visit. Everything that was left here is ended, even when one ending fails.
    public void end() {
        List<Runnable> all = new ArrayList<>(endings);
        all.addAll(everyTime);
        endings.clear();
        RuntimeException first = null;
        for (Runnable ending : all) {
            try {
                ending.run();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
