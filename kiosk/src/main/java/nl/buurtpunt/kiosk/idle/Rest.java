package nl.buurtpunt.kiosk.idle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.ui.Drift;
import org.jspecify.annotations.Nullable;

/// What a kiosk without a visitor is showing, from one moment to the next. The first touch only wakes it;
/// then the languages stand there to choose from for a while. On the JavaFX thread only.
public final class Rest {
    /// Long enough to read it twice.
    private static final Duration FAREWELL = Duration.ofSeconds(6);

    /// Who was woken up for needs time to find their own language.
    private static final Duration LIT = Duration.ofSeconds(60);

    /// Each language's turn.
    private static final Duration TURN = Duration.ofSeconds(8);

    /// Each place's turn.
    private static final Duration PLACE = Duration.ofSeconds(60);

    private final LongSupplier nanoTime;
    private final BooleanSupplier dark;
    private final long start;
    private Stage last = Stage.INVITING;
    private long since;
    private @Nullable Language leaving;
    private Shown shown;

    /// What is shown.
    public enum Stage {
        /// A visit has just ended.
        FAREWELL,
        /// Somebody woke it: the languages.
        LIT,
        /// Nobody is there.
        INVITING,
        /// Nobody is expected.
        DARK
    }

    private record Shown(Stage stage, long turn, long place) {}

    /// @param nanoTime a clock that only rises, like [System#nanoTime]
    /// @param dark whether nobody is expected now
    public Rest(LongSupplier nanoTime, BooleanSupplier dark) {
        this.nanoTime = nanoTime;
        this.dark = dark;
        this.start = nanoTime.getAsLong();
        this.since = start;
        this.shown = now();
    }

    /// A visit in this language has ended.
    public void goodbye(Language language) {
        leaving = language;
        last = Stage.FAREWELL;
        since = nanoTime.getAsLong();
        shown = now();
    }

    /// Somebody gave a sign.
    ///
    /// @return whether that woke it, so that the touch must do nothing else
    public boolean wake() {
        boolean slept = stage() != Stage.LIT;
        leaving = null;
        last = Stage.LIT;
        since = nanoTime.getAsLong();
        shown = now();
        return slept;
    }

    /// Looks how late it is.
    ///
    /// @return whether something else is to be shown than at the last look
    public boolean look() {
        Shown before = shown;
        shown = now();
        if (shown.stage() != Stage.FAREWELL) {
            leaving = null;
        }
        return !shown.equals(before);
    }

    /// What is shown now.
    public Stage stage() {
        return now().stage();
    }

    /// The language of who is leaving, as long as the farewell is shown.
    Optional<Language> leaving() {
        return Optional.ofNullable(leaving);
    }

    /// Whose turn it is.
    ///
    /// @param otherwise for a city without languages
    Language turn(List<Language> languages, Language otherwise) {
        return languages.isEmpty() ? otherwise : languages.get((int) (now().turn() % languages.size()));
    }

    /// Where it is shown.
    Drift drift() {
        return Drift.at(now().place());
    }

    /// Where something is shown that stands there whether somebody is there or not.
    public Drift place() {
        return Drift.at((nanoTime.getAsLong() - start) / PLACE.toNanos());
    }

    private Shown now() {
        long now = nanoTime.getAsLong();
        Stage stage = stageAt(now);
        boolean still = stage == Stage.LIT || stage == Stage.FAREWELL;
        // By night a word changes its language when it moves, and not between: nobody is there to read them all.
        long place = (now - start) / PLACE.toNanos();
        long turn = stage == Stage.DARK ? place : (now - start) / TURN.toNanos();
        return still ? new Shown(stage, 0, 0) : new Shown(stage, turn, place);
    }

    private Stage stageAt(long now) {
        long passed = now - since;
        if (last == Stage.FAREWELL && passed < FAREWELL.toNanos()) {
            return Stage.FAREWELL;
        }
        if (last == Stage.LIT && passed < LIT.toNanos()) {
            return Stage.LIT;
        }
        return dark.getAsBoolean() ? Stage.DARK : Stage.INVITING;
    }
}
