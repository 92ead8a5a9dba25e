package nl.buurtpunt.kiosk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import nl.buurtpunt.kiosk.store.Acknowledged;
import nl.buurtpunt.kiosk.store.Attempt;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Attempt.Failed;
import nl.buurtpunt.kiosk.store.KeptLetter;
import nl.buurtpunt.kiosk.store.LetterCounts;
import nl.buurtpunt.kiosk.store.LetterState;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.RefusedLetter;
import nl.buurtpunt.kiosk.store.ServerFacts;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.kiosk.sync.Steps.Next;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.LetterCount;
import nl.buurtpunt.protocol.release.Epoch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings letters to the server, the oldest first, one in each step. Only an acknowledgement with the letter's own id
/// and hash marks it as delivered; nothing else ever uses a letter up. Whatever shows that the server lost letters has
/// all of them offered again: the server knows each by id and bytes.
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final String LETTERS = "letters";
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(2);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int MOST_REFUSED_SHOWN = 5;

    /// About an hour of idle steps, counted and not timed. A server that counts wrongly must not have everything
    /// offered again without end.
    static final int IDLE_STEPS_BETWEEN_OFFERS = 120;

    private static final int IDLE_STEPS_BETWEEN_EXPIRIES = 120;

    /// About a day: a server of a newer version, or one that learned a key, may take what it refused.
    static final int IDLE_STEPS_BETWEEN_REFUSED = 24 * IDLE_STEPS_BETWEEN_OFFERS;

    private final ServerLink link;
    private final LetterStore store;
    private final TakenBook taken;
    private final Enrolled enrolled;
    private final LinkJudge judge;
    private final Habits habits;
    private final Backoff backoff;
    private Consumer<String> acknowledged = _ -> {};
    private volatile LetterReport report = LetterReport.NONE;
    private boolean met;
    private Optional<KeptLetter> passed = Optional.empty();
    private boolean refusedAgain = true;
    private boolean amongRefused;
    private Optional<KeptLetter> passedRefused = Optional.empty();
    private boolean passedAny;
    private int failures;
    private int idleUntilOffer;
    private int idleUntilExpiry;
    private int idleUntilRefused = IDLE_STEPS_BETWEEN_REFUSED;

    /// Whether this kiosk is confirmed at the moment.
    @FunctionalInterface
    interface Enrolled {
        boolean now();
    }

    /// @param keepFor how long copies of delivered letters stay, in the server's time
    record Habits(Duration keepFor, RandomGenerator random, CourierStep.Listener steps) {}

    Courier(ServerLink link, LetterStore store, TakenBook taken, Enrolled enrolled, LinkJudge judge, Habits habits) {
        this.link = link;
        this.store = store;
        this.taken = taken;
        this.enrolled = enrolled;
        this.judge = judge;
        this.habits = habits;
        this.backoff = new Backoff(FIRST_BACKOFF, LONGEST_BACKOFF, habits.random());
    }

    /// Is told the id of each letter that is marked, on the thread of the steps.
    void onAcknowledged(Consumer<String> listener) {
        acknowledged = listener;
    }

    LetterReport report() {
        return report;
    }

    /// One letter, or one look whether there is any.
    Next step() {
        if (!enrolled.now()) {
            look();
            return Next.in(backoff.spread(IDLE));
        }
        return switch (store.serverFacts()) {
            case Failed<ServerFacts>(StoreTrouble trouble) -> stopped(trouble);
            case Done<ServerFacts>(ServerFacts facts) -> step(facts);
        };
    }

    private Next step(ServerFacts facts) {
        meet(facts);
        Optional<LetterCount> lost = taken.lost();
        if (lost.isPresent() && mayOfferAgain(facts, lost.get())) {
            return offerAgain(lost.get()).orElseGet(Next::atOnce);
        }
        return switch (next()) {
            case Failed<Optional<KeptLetter>>(StoreTrouble trouble) -> stopped(trouble);
            case Done<Optional<KeptLetter>>(var letter) -> letter.isEmpty() ? idle() : send(letter.get(), facts);
        };
    }

    /// Tells the book of the server's count what is known from before the start, and the store the first epoch ever.
    private void meet(ServerFacts facts) {
        Optional<Epoch> epoch = facts.epoch().flatMap(Epoch::parse);
        if (!met && epoch.isPresent()) {
            taken.settle(new LetterCount(epoch.get(), facts.leastTaken()));
        } else if (epoch.isEmpty()) {
            taken.known().ifPresent(it -> store.heard(it.epoch().text(), it.taken()));
        }
        met = true;
    }

    private boolean mayOfferAgain(ServerFacts facts, LetterCount said) {
        return idleUntilOffer == 0
                || !facts.epoch().equals(Optional.of(said.epoch().text()));
    }

    /// Empty when that went well.
    private Optional<Next> offerAgain(LetterCount said) {
        return switch (store.offerAgain(said.epoch().text(), said.taken())) {
            case Failed<Integer>(StoreTrouble trouble) -> Optional.of(stopped(trouble));
            case Done<Integer>(Integer letters) -> {
                LOG.warn("the server may have lost letters: all {} that are kept are offered again", letters);
                taken.settle(said);
                idleUntilOffer = IDLE_STEPS_BETWEEN_OFFERS;
                refusedAgain = true;
                passed = Optional.empty();
                habits.steps().reached(CourierStep.OFFERED_AGAIN);
                yield Optional.empty();
            }
        };
    }

    /// The oldest that waits; when none does, after the start and then once a day each one that was refused: the server
    /// may have been mended since.
    private Attempt<Optional<KeptLetter>> next() {
        Attempt<Optional<KeptLetter>> waiting = store.next(LetterState.WAITING, passed);
        amongRefused = refusedAgain && waiting instanceof Done<Optional<KeptLetter>>(var letter) && letter.isEmpty();
        return amongRefused ? store.next(LetterState.QUARANTINED, passedRefused) : waiting;
    }

    private Next idle() {
        look();
        idleUntilRefused--;
        if (amongRefused) {
            refusedAgain = false;
            passedRefused = Optional.empty();
            idleUntilRefused = IDLE_STEPS_BETWEEN_REFUSED;
        } else if (idleUntilRefused <= 0) {
            refusedAgain = true;
        }
        boolean again = passedAny;
        passed = Optional.empty();
        passedAny = false;
        idleUntilOffer = Math.max(0, idleUntilOffer - 1);
        expire();
        return Next.in(again ? backoff.next() : backoff.spread(IDLE));
    }

    private void expire() {
        if (idleUntilExpiry > 0) {
            idleUntilExpiry--;
            return;
        }
        Optional<Instant> now = link.serverTime();
        if (now.isPresent() && store.expire(now.get().minus(habits.keepFor())) instanceof Done<Integer>(Integer gone)) {
            idleUntilExpiry = IDLE_STEPS_BETWEEN_EXPIRIES;
            LOG.debug("{} copies of delivered letters have had their time", gone);
        }
    }

    private Next send(KeptLetter letter, ServerFacts facts) {
        habits.steps().reached(CourierStep.CHOSEN);
        Answer<Acknowledgement> answer = link.letter(letter.id(), letter.bytes().toArray());
        habits.steps().reached(CourierStep.ANSWERED);
        return switch (answer) {
            case Answer.None<Acknowledgement>(LinkTrouble trouble) -> notSent(letter, trouble);
            case Answer.Got<Acknowledgement>(Acknowledgement said) -> {
                if (said.id().equals(letter.id()) && said.sha256().equals(letter.sha256())) {
                    yield acknowledged(letter, said, facts);
                }
                judge.refuse(RefusalReason.ACKNOWLEDGEMENT, LETTERS, "of letter " + letter.sequence());
                yield passOver(letter);
            }
        };
    }

    /// What went wrong is held against the letter only when the server says so of its bytes.
    private Next notSent(KeptLetter letter, LinkTrouble trouble) {
        judge.judge(trouble, LETTERS);
        return switch (trouble) {
            case LinkTrouble.LetterRefused(String why) -> quarantine(letter, why);
            case LinkTrouble.SlowDown(Duration wait) -> {
                look();
                yield Next.notBefore(wait.plus(backoff.spread(FIRST_BACKOFF)));
            }
            case LinkTrouble.Failing _ -> {
                pass(letter);
                yield later();
            }
            case LinkTrouble.Refused(RefusalReason reason, String _) ->
                reason == RefusalReason.STATUS ? passOver(letter) : later();
            case LinkTrouble.Unreachable _,
                    LinkTrouble.ChallengeRequired _,
                    LinkTrouble.NotEnrolled _,
                    LinkTrouble.Revoked _,
                    LinkTrouble.NotModified _,
                    LinkTrouble.NothingPublished _ -> later();
        };
    }

    /// Counting takes a moment when there are very many; a network that only stutters brings the next answer soon.
    private Next later() {
        failures++;
        if (failures > 1) {
            look();
        }
        return Next.in(backoff.next());
    }

    /// One letter that brings an answer nobody understands must not keep back those behind it.
    private Next passOver(KeptLetter letter) {
        pass(letter);
        passedAny = true;
        return Next.atOnce();
    }

    private void pass(KeptLetter letter) {
        if (amongRefused) {
            passedRefused = Optional.of(letter);
        } else {
            passed = Optional.of(letter);
        }
    }

    private Next quarantine(KeptLetter letter, String why) {
        pass(letter);
        return switch (store.quarantine(letter.id(), why)) {
            case Failed<Boolean>(StoreTrouble trouble) -> stopped(trouble);
            case Done<Boolean>(Boolean news) -> {
                if (news) {
                    LOG.warn("letter {} is not taken by the server and kept for staff: {}", letter.sequence(), why);
                }
                yield Next.atOnce();
            }
        };
    }

    private Next acknowledged(KeptLetter letter, Acknowledgement said, ServerFacts facts) {
        if (showsLoss(said, facts)) {
            Optional<Next> stopped = offerAgain(said.count());
            if (stopped.isPresent()) {
                return stopped.get();
            }
        }
        var by = new Acknowledged(
                said.epoch().text(), said.taken(), link.serverTime().orElse(Instant.ofEpochMilli(Long.MAX_VALUE)));
        Attempt<Boolean> marked = switch (said.outcome()) {
            case STORED -> store.delivered(letter.id(), by);
            case PURGED -> store.purged(letter.id(), by);
        };
        return switch (marked) {
            case Failed<Boolean>(StoreTrouble trouble) -> stopped(trouble);
            case Done<Boolean> _ -> {
                taken.raise(said.count());
                backoff.reset();
                failures = 0;
                habits.steps().reached(CourierStep.MARKED);
                acknowledged.accept(letter.id());
                yield Next.atOnce();
            }
        };
    }

    /// A letter it has counts among those it took, beside all it acknowledged before.
    private boolean showsLoss(Acknowledgement said, ServerFacts facts) {
        if (facts.epoch().isEmpty()) {
            return false;
        }
        if (!facts.epoch().get().equals(said.epoch().text())) {
            return true;
        }
        long atLeast = facts.acknowledged() + (said.outcome() == Acknowledgement.Outcome.STORED ? 1 : 0);
        return idleUntilOffer == 0 && said.taken() < Math.max(facts.taken(), atLeast);
    }

    private Next stopped(StoreTrouble trouble) {
        look();
        judge.judge(trouble, LETTERS);
        return Next.in(backoff.next());
    }

    private void look() {
        if (store.counts() instanceof Done<LetterCounts>(LetterCounts counts)
                && store.serverFacts() instanceof Done<ServerFacts>(ServerFacts facts)
                && store.refused(MOST_REFUSED_SHOWN) instanceof Done<List<RefusedLetter>>(var refused)) {
            report = new LetterReport(counts, facts.lastAcknowledgement(), refused, store.health());
        } else {
            report = report.with(store.health());
        }
    }
}
