package nl.buurtpunt.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;

/// A desk that answers when the test says so, as a printer does: never at once, and never after a job was cancelled.
public final class LaterDesk implements SlipDesk {
    private final List<Asked> asked = new ArrayList<>();

    @Override
    public Job print(Service service, Language language, Consumer<SlipOutcome> tell) {
        Asked job = new Asked(language, tell);
        asked.add(job);
        return job;
    }

    /// The slips that were asked for, in order.
    public List<Asked> asked() {
        return asked;
    }

    /// One slip on its way.
    public static final class Asked implements Job {
        private final Language language;
        private final Consumer<SlipOutcome> tell;
        private boolean cancelled;

        private Asked(Language language, Consumer<SlipOutcome> tell) {
            this.language = language;
            this.tell = tell;
        }

        public Language language() {
            return language;
        }

        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        /// The printer is done with it.
        public void ends(SlipOutcome outcome) {
            if (!cancelled) {
                tell.accept(outcome);
            }
        }
    }
}
