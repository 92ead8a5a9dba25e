package nl.buurtpunt.kiosk.letterbox;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Text;

/// How far a letter is, and what the city answered: shown to whoever has its code, until their visit ends.
public final class EarlierLetter {
    private final byte[] lookUpKey;
    private Course course;

    /// @param lookUpKey with which the city finds the letter; belongs to this object from now on
    public EarlierLetter(Course course, byte[] lookUpKey) {
        this.course = course;
        this.lookUpKey = lookUpKey;
    }

    /// What happened to it.
    ///
    /// @param received empty when the city has not said it yet
    /// @param due by when the city answers
    /// @param stages in the order in which they came; never empty
    /// @param answers in the order in which they came
    /// @param canReply whether something can be added now
    public record Course(
            Optional<LocalDate> received,
            Optional<LocalDate> due,
            List<Stage> stages,
            List<Answer> answers,
            boolean canReply) {
        private static final Course NOTHING =
                new Course(Optional.empty(), Optional.empty(), List.of(), List.of(), false);

        public Course {
            stages = List.copyOf(stages);
            answers = List.copyOf(answers);
        }
    }

    /// One step on its way.
    ///
    /// @param to where it was forwarded
    public record Stage(StageKind kind, Optional<LocalDate> date, Optional<String> to) {}

    /// Which step it is.
    public enum StageKind {
        /// On the disk of this kiosk; the city does not have it yet.
        KEPT_HERE,
        RECEIVED,
        SEEN,
        IN_PROGRESS,
        FORWARDED,
        ANSWERED,
        REOPENED,
        CLOSED
    }

    /// What the city answered.
    ///
    /// @param texts in Dutch and, when somebody wrote it, in the resident's language
    /// @param from which department, never who
    public record Answer(LocalDate date, Optional<Outcome> outcome, Text texts, Optional<String> from) {}

    /// What the city did with it: *pas toe of leg uit*.
    public enum Outcome {
        DONE,
        EXPLAINED
    }

    public Optional<LocalDate> received() {
        return course.received();
    }

    public Optional<LocalDate> due() {
        return course.due();
    }

    public List<Stage> stages() {
        return course.stages();
    }

    public List<Answer> answers() {
        return course.answers();
    }

    public boolean canReply() {
        return course.canReply();
    }

    /// What a letter that follows it needs, and nothing of what it says. Whoever asked wipes it, apart from this one.
    public EarlierLetter bare() {
        return new EarlierLetter(Course.NOTHING, lookUpKey.clone());
    }

    /// Whether both are the same letter; one that is wiped is none.
    public boolean isSame(EarlierLetter other) {
        return !isWiped() && Arrays.equals(lookUpKey, other.lookUpKey);
    }

    private boolean isWiped() {
        for (byte part : lookUpKey) {
            if (part != 0) {
                return false;
            }
        }
        return true;
    }

    /// For the box only: it goes inside the seal of a letter that follows this one. Zeroes once it is wiped.
    byte[] lookUpKey() {
        return lookUpKey.clone();
    }

    /// Leaves nothing of it here. May be said more than once.
    public void wipe() {
        Arrays.fill(lookUpKey, (byte) 0);
        course = Course.NOTHING;
    }

    /// Nothing of what it says: it may end in a log.
    @Override
    public String toString() {
        return "an earlier letter";
    }
}
