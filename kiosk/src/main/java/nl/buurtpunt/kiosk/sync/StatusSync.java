package nl.buurtpunt.kiosk.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Attempt.Failed;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.HeldStatus;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.ServerFacts;
import nl.buurtpunt.kiosk.store.StatusCursor;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.kiosk.sync.Steps.Next;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.LetterCount;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.protocol.release.Epoch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the statuses of all letters to this kiosk, and back to a server that lost them. Each is checked against a
/// status key; one that does not hold is passed over, those beside it are kept.
final class StatusSync {
    private static final Logger LOG = LoggerFactory.getLogger(StatusSync.class);
    private static final String STATUSES = "statuses";
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(2);
    private static final Duration PACE = Duration.ofSeconds(30);

    /// About an hour. The status may have been signed anew since, under a key that is known: then nothing is missing.
    private static final int MOST_ROUNDS_AHEAD = 30;

    private final ServerLink link;
    private final LetterStore store;
    private final KeyBook keys;
    private final TakenBook taken;
    private final Courier.Enrolled enrolled;
    private final LinkJudge judge;
    private final Backoff backoff;

    private Optional<Ahead> ahead = Optional.empty();
    private boolean askedForKeys;
    private int roundsAhead;
    private long offering;
    private Optional<String> offered = Optional.empty();

    StatusSync(
            ServerLink link,
            LetterStore store,
            KeyBook keys,
            TakenBook taken,
            Courier.Enrolled enrolled,
            LinkJudge judge,
            RandomGenerator random) {
        this.link = link;
        this.store = store;
        this.keys = keys;
        this.taken = taken;
        this.enrolled = enrolled;
        this.judge = judge;
        this.backoff = new Backoff(FIRST_BACKOFF, LONGEST_BACKOFF, random);
    }

    /// How far this round is beyond the cursor that is kept, which waits before a status whose key is not known: after
    /// a restart that is fetched again.
    ///
    /// @param from the cursor that is kept
    /// @param keyList the number of the list of keys on which the key is not
    private record Ahead(StatusCursor from, StatusCursor upTo, long keyList) {}

    /// One batch, one way or the other.
    Next step() {
        if (!enrolled.now()) {
            return Next.in(backoff.spread(PACE));
        }
        return switch (store.serverFacts()) {
            case Failed<ServerFacts>(StoreTrouble trouble) -> stopped(trouble);
            case Done<ServerFacts>(ServerFacts facts) -> facts.statusesToOffer() ? offer() : fetch();
        };
    }

    /// The server may lose statuses once more while they are offered: then all of them are, again.
    private Next offer() {
        long now = store.offering();
        offered = now == offering ? offered : Optional.empty();
        offering = now;
        ahead = Optional.empty();
        return switch (store.statuses(offered, Limits.STATUSES_PER_BATCH)) {
            case Failed<List<HeldStatus>>(StoreTrouble trouble) -> stopped(trouble);
            case Done<List<HeldStatus>>(var held) -> held.isEmpty() ? allOffered() : offer(held);
        };
    }

    private Next allOffered() {
        offered = Optional.empty();
        return store.statusesOffered(offering) instanceof Failed<Boolean>(StoreTrouble trouble)
                ? stopped(trouble)
                : Next.atOnce();
    }

    private Next offer(List<HeldStatus> held) {
        List<SealedStatus> sealed = new ArrayList<>();
        for (HeldStatus status : held) {
            try {
                sealed.add(WireJson.read(SealedStatus.class, status.signed().toArray()));
            } catch (MalformedWireException e) {
                judge.refuse(RefusalReason.STORE, STATUSES, "one that is held cannot be read");
            }
        }
        return switch (link.heldStatuses(new HeldStatuses(sealed))) {
            case Answer.None<HeldTaken>(LinkTrouble trouble) -> notAnswered(trouble);
            case Answer.Got<HeldTaken>(HeldTaken answer) -> {
                offered = Optional.of(held.getLast().lookUpHash());
                LOG.info("of {} statuses held here {} were news to the server", held.size(), answer.taken());
                backoff.reset();
                yield Next.atOnce();
            }
        };
    }

    private Next fetch() {
        return switch (store.statusCursor()) {
            case Failed<StatusCursor>(StoreTrouble trouble) -> stopped(trouble);
            case Done<StatusCursor>(StatusCursor cursor) -> fetch(cursor);
        };
    }

    /// Goes on after what could not be checked, and back to it once there is another list of keys.
    private Next fetch(StatusCursor held) {
        if (ahead.isPresent()) {
            askForKeysOnce();
            ahead = ahead.filter(it -> it.from().equals(held) && it.keyList() == keys.listNumber());
        }
        StatusCursor cursor = ahead.map(Ahead::upTo).orElse(held);
        // What was passed over could not be collected here, and must not count as if it could.
        long kept = held.epoch().equals(cursor.epoch()) ? held.upTo() : 0;
        return switch (link.statuses(cursor.epoch(), cursor.upTo(), kept)) {
            case Answer.None<StatusBatch>(LinkTrouble trouble) -> notAnswered(trouble);
            case Answer.Got<StatusBatch>(StatusBatch batch) -> {
                boolean sameEpoch = batch.epoch().text().equals(cursor.epoch());
                yield sameEpoch && batch.upTo() < cursor.upTo() ? wentBack(batch.epoch()) : take(batch, held);
            }
        };
    }

    /// The server has fewer statuses than it sent here: somebody put back an older copy of its database.
    private Next wentBack(Epoch epoch) {
        LOG.warn("the server has fewer statuses than it sent to this kiosk");
        ahead = Optional.empty();
        taken.suspect(new LetterCount(epoch, 0));
        return Next.in(backoff.next());
    }

    /// The cursor that is kept stays before the first batch with a status whose key is not known.
    private Next take(StatusBatch batch, StatusCursor from) {
        if (!allKeysKnown(batch)) {
            askForKeysOnce();
        }
        long keyList = ahead.map(Ahead::keyList).orElse(keys.listNumber());
        boolean passedOver = ahead.isPresent() || !allKeysKnown(batch);
        List<HeldStatus> held = batch.statuses().stream()
                .filter(this::isSigned)
                .map(it -> new HeldStatus(it.lookUpHash(), it.number(), it.withdrawn(), Bytes.of(WireJson.write(it))))
                .toList();
        StatusCursor upTo = new StatusCursor(batch.epoch().text(), batch.upTo());
        return switch (store.apply(held, passedOver ? from : upTo)) {
            case Failed<Integer>(StoreTrouble trouble) -> stopped(trouble);
            case Done<Integer>(Integer news) -> {
                LOG.debug("{} statuses, {} of them news", batch.statuses().size(), news);
                ahead = passedOver ? Optional.of(new Ahead(from, upTo, keyList)) : Optional.empty();
                yield nextAfter(batch.more());
            }
        };
    }

    private Next nextAfter(boolean more) {
        askedForKeys = askedForKeys && more;
        if (ahead.isEmpty()) {
            backoff.reset();
        }
        if (more) {
            return Next.atOnce();
        }
        if (ahead.isEmpty()) {
            return Next.in(backoff.spread(PACE));
        }
        roundsAhead = (roundsAhead + 1) % MOST_ROUNDS_AHEAD;
        ahead = ahead.filter(_ -> roundsAhead > 0);
        return Next.in(backoff.next());
    }

    private boolean allKeysKnown(StatusBatch batch) {
        return batch.statuses().stream()
                .allMatch(it -> keys.statusKey(it.keyId()).isPresent());
    }

    /// Once in each round of batches.
    private void askForKeysOnce() {
        if (!askedForKeys) {
            askedForKeys = true;
            keys.reload().ifPresent(trouble -> LOG.debug("the list of keys did not come: {}", trouble));
        }
    }

    private boolean isSigned(SealedStatus status) {
        Optional<VerifyingKey> key = keys.statusKey(status.keyId());
        if (key.isEmpty()) {
            judge.refuse(RefusalReason.KEY, STATUSES, "key " + status.keyId());
            return false;
        }
        if (!status.verifiedBy(key.get())) {
            judge.refuse(RefusalReason.SIGNATURE, STATUSES, "of a status");
            return false;
        }
        return true;
    }

    private Next notAnswered(LinkTrouble trouble) {
        judge.judge(trouble, STATUSES);
        return trouble instanceof LinkTrouble.SlowDown(Duration wait)
                ? Next.notBefore(wait.plus(backoff.spread(FIRST_BACKOFF)))
                : Next.in(backoff.next());
    }

    private Next stopped(StoreTrouble trouble) {
        judge.judge(trouble, STATUSES);
        return Next.in(backoff.next());
    }
}
