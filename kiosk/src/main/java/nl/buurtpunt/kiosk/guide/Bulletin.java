package nl.buurtpunt.kiosk.guide;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// Something new in the city: a notice, an event, or a plan one can react to.
public sealed interface Bulletin {
    Head head();

    /// Unique among all kinds and stable over releases: `event/koffie`.
    String key();

    /// Whether it is still worth reading. Without a clock only what never ends is: nobody must stand before a closed
    /// door for something that was last year.
    ///
    /// @param now what the clock on the city's wall says, when that is known
    boolean isCurrent(Optional<LocalDateTime> now);

    /// What all kinds have.
    ///
    /// @param example made up to show how it looks; always marked as such
    /// @param shown the days on which it is shown
    /// @param topicId where a resident finds help with it; may be empty
    record Head(String id, boolean example, Audience audience, Text title, Text text, Period shown, String topicId) {
        private boolean isShown(Optional<LocalDateTime> now) {
            return now.map(it -> shown.holds(it.toLocalDate()))
                    .orElseGet(() -> shown.until().isEmpty());
        }
    }

    /// Something residents should know.
    record Notice(Head head) implements Bulletin {
        @Override
        public String key() {
            return "notice/" + head.id();
        }

        @Override
        public boolean isCurrent(Optional<LocalDateTime> now) {
            return head.isShown(now);
        }
    }

    /// Something to go to.
    ///
    /// @param place in words; may be empty when it is at a point
    /// @param pointId may be empty
    /// @param cost may be empty
    record Event(Head head, EventDates dates, Text place, String pointId, Text cost) implements Bulletin {
        @Override
        public String key() {
            return "event/" + head.id();
        }

        @Override
        public boolean isCurrent(Optional<LocalDateTime> now) {
            boolean endless = dates instanceof EventDates.Weekly weekly
                    && weekly.period().until().isEmpty();
            return head.isShown(now)
                    && now.map(it -> dates.next(it).isPresent()).orElse(endless);
        }
    }

    /// What the city wants to do.
    ///
    /// @param reactUntil the last day on which one can react, when there is one
    /// @param stage how far it is; may be empty
    record Plan(Head head, Optional<LocalDate> reactUntil, Text decides, Text stage) implements Bulletin {
        @Override
        public String key() {
            return "plan/" + head.id();
        }

        @Override
        public boolean isCurrent(Optional<LocalDateTime> now) {
            return head.isShown(now);
        }

        /// Whether a reaction still comes in time; nothing when the kiosk does not know what day it is.
        public Optional<Boolean> isOpen(Optional<LocalDateTime> now) {
            if (reactUntil.isEmpty()) {
                return Optional.of(true);
            }
            return now.map(it -> !it.toLocalDate().isAfter(reactUntil.get()));
        }
    }
}
