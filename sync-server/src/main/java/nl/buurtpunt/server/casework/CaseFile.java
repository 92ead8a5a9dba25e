package nl.buurtpunt.server.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buurtpunt.server.letter.LetterRef;
import org.jspecify.annotations.Nullable;

/// A letter as it stands, made from its history and from nothing else. Immutable.
///
/// @param received the day it came in
public record CaseFile(LocalDate received, Standing standing, Watch watch, List<Step> steps, List<Given> answers) {
    /// @param due by when an answer is owed; always there while the letter is open, never after
    /// @param readBy by when what the resident wrote after the answer must be read
    /// @param lead the letter it goes the way of
    public record Standing(
            CaseState state,
            @Nullable LocalDate due,
            boolean unread,
            @Nullable LocalDate readBy,
            @Nullable LetterRef lead) {
        /// What the resident wrote stays unread until somebody says that it was seen; when no answer is owed any
        /// more, it must be read by the day the answer was owed.
        Standing in(CaseState next) {
            boolean waits = unread && next != CaseState.SEEN;
            LocalDate by = readBy == null ? due : readBy;
            return new Standing(next, next.isOpen() ? due : null, waits, waits && !next.isOpen() ? by : null, lead);
        }

        Standing read() {
            return new Standing(state, due, false, null, lead);
        }

        /// @param by the earlier of two days stays: the first reply waits since longer
        Standing unread(@Nullable LocalDate by) {
            return new Standing(state, due, true, readBy == null ? by : readBy, lead);
        }

        Standing goingWith(LetterRef other) {
            return new Standing(state, due, unread, readBy, other);
        }
    }

    /// What the server itself keeps an eye on.
    ///
    /// @param level 0 while nobody had to be warned
    /// @param collectable since when the last answer could be read
    public record Watch(
            boolean reminded, int level, @Nullable LocalDate collectable, boolean contactForgotten) {
        Watch startedOver() {
            return new Watch(false, 0, null, false);
        }

        Watch calm() {
            return new Watch(false, 0, collectable, contactForgotten);
        }

        Watch reminding(int reached) {
            return new Watch(true, reached, collectable, contactForgotten);
        }

        Watch collectableFrom(LocalDate day) {
            return new Watch(reminded, level, day, contactForgotten);
        }

        /// The terms begin anew when the resident writes again, perhaps with new contact data.
        Watch writtenTo(LocalDate day) {
            return new Watch(reminded, level, collectable == null ? null : day, false);
        }

        Watch withoutContact() {
            return new Watch(reminded, level, collectable, true);
        }
    }

    /// A change of state, as the resident sees it.
    public record Step(
            CaseState state, LocalDate on, @Nullable String to) {}

    /// An answer and its day.
    public record Given(LocalDate on, GivenAnswer answer) {}

    public CaseFile {
        steps = List.copyOf(steps);
        answers = List.copyOf(answers);
    }

    /// A letter that came in.
    public static CaseFile received(LocalDate on, LocalDate due) {
        return new CaseFile(
                on,
                new Standing(CaseState.RECEIVED, due, false, null, null),
                new Watch(false, 0, null, false),
                List.of(new Step(CaseState.RECEIVED, on, null)),
                List.of());
    }

    /// The letter after all of its history.
    ///
    /// @throws IllegalStateException when the history breaks the table: it was not written by this program
    public static CaseFile replay(List<CaseEvent> history) {
        if (history.isEmpty() || !(history.getFirst().act() instanceof CaseAct.Received first)) {
            throw new IllegalStateException("a history begins with the day the letter came in");
        }
        CaseFile file = received(history.getFirst().on(), first.due());
        for (CaseEvent event : history.subList(1, history.size())) {
            if (!(file.take(event.act(), event.on()) instanceof ActResult.Done(CaseFile next))) {
                throw new IllegalStateException(
                        "damaged history: no " + event.act().getClass().getSimpleName() + " in " + file.state());
            }
            file = next;
        }
        return file;
    }

    /// A letter that has only come in.
    static CaseFile justReceived(CaseRow row) {
        return received(row.received(), Objects.requireNonNull(row.standing().due()));
    }

    /// Enough of it for what needs no steps and no answers.
    static CaseFile withoutWords(CaseRow row) {
        return new CaseFile(row.received(), row.standing(), row.watch(), List.of(), List.of());
    }

    public CaseState state() {
        return standing.state();
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(standing.due());
    }

    /// The day somebody must have looked: for the answer, or for what came after it.
    public Optional<LocalDate> nextDay() {
        return due().or(() -> Optional.ofNullable(standing.readBy()));
    }

    /// Whether this may happen now, and what the letter is after it.
    public ActResult take(CaseAct act, LocalDate on) {
        return switch (act) {
            case CaseAct.Received _ -> ActResult.NotAllowed.of(state(), CaseState.RECEIVED);
            case CaseAct.Noted _ -> new ActResult.Done(this);
            case CaseAct.Reminded _ -> watched(watch.reminding(watch.level()));
            case CaseAct.Escalated(int level) -> watched(watch.reminding(level));
            case CaseAct.Collectable _ -> watched(watch.collectableFrom(on));
            case CaseAct.ContactForgotten _ -> watched(watch.withoutContact());
            case CaseAct.FollowedUp followed -> new ActResult.Done(followedUp(followed, on));
            case CaseAct.Merged(LetterRef lead) -> merged(lead);
            case CaseAct.Seen _
            when standing.unread() && !Transitions.allows(state(), CaseState.SEEN) -> new ActResult.Done(readAgain());
            case CaseAct.Seen _ -> moved(CaseState.SEEN, on, null);
            case CaseAct.Begun _ -> moved(CaseState.IN_PROGRESS, on, null);
            case CaseAct.Forwarded(String to) -> moved(CaseState.FORWARDED, on, to);
            case CaseAct.Answered(GivenAnswer answer) -> answered(answer, on);
            case CaseAct.Closed _ -> closed(on);
            case CaseAct.Reopened(LocalDate due) -> reopened(due, on);
        };
    }

    private ActResult moved(CaseState to, LocalDate on, @Nullable String whom) {
        return Transitions.allows(state(), to)
                ? new ActResult.Done(in(to, on, whom))
                : ActResult.NotAllowed.of(state(), to);
    }

    private ActResult answered(GivenAnswer answer, LocalDate on) {
        if (answer.outcome() == null) {
            return state().isOpen()
                    ? new ActResult.Done(with(standing, watch, steps, plus(answers, new Given(on, answer))))
                    : new ActResult.NothingOwed(state());
        }
        if (!Transitions.allows(state(), CaseState.ANSWERED)) {
            return ActResult.NotAllowed.of(state(), CaseState.ANSWERED);
        }
        CaseFile moved = in(CaseState.ANSWERED, on, null);
        return new ActResult.Done(
                moved.with(moved.standing, watch.startedOver(), moved.steps, plus(answers, new Given(on, answer))));
    }

    private ActResult closed(LocalDate on) {
        return standing.unread() ? new ActResult.ReplyUnread() : moved(CaseState.CLOSED, on, null);
    }

    private ActResult reopened(LocalDate due, LocalDate on) {
        return Transitions.allows(state(), CaseState.REOPENED)
                ? new ActResult.Done(open(due, on, standing.unread()))
                : ActResult.NotAllowed.of(state(), CaseState.REOPENED);
    }

    private ActResult merged(LetterRef lead) {
        return state().isOpen()
                ? new ActResult.Done(standing(standing.goingWith(lead)))
                : new ActResult.NothingOwed(state());
    }

    /// What a resident writes is never refused: it opens what was answered, or waits to be read.
    private CaseFile followedUp(CaseAct.FollowedUp followed, LocalDate on) {
        if (followed.notSolved() && Transitions.allows(state(), CaseState.REOPENED)) {
            return open(followed.due(), on, true);
        }
        return with(standing.unread(state().isOpen() ? null : followed.due()), watch.writtenTo(on), steps, answers);
    }

    /// What was late was the reading; an answer that is still owed stays as late as it is.
    private CaseFile readAgain() {
        return with(standing.read(), state().isOpen() ? watch : watch.calm(), steps, answers);
    }

    /// It is its own letter again: whoever says that nothing was solved is not helped by the answer to another.
    private CaseFile open(LocalDate due, LocalDate on, boolean unread) {
        return with(
                new Standing(CaseState.REOPENED, due, unread, null, null),
                watch.startedOver(),
                plus(steps, new Step(CaseState.REOPENED, on, null)),
                answers);
    }

    private CaseFile in(CaseState to, LocalDate on, @Nullable String whom) {
        return with(standing.in(to), watch, plus(steps, new Step(to, on, whom)), answers);
    }

    private CaseFile standing(Standing next) {
        return with(next, watch, steps, answers);
    }

    private ActResult watched(Watch next) {
        return new ActResult.Done(with(standing, next, steps, answers));
    }

    private CaseFile with(Standing nextStanding, Watch nextWatch, List<Step> nextSteps, List<Given> nextAnswers) {
        return new CaseFile(received, nextStanding, nextWatch, nextSteps, nextAnswers);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
