package nl.buurtpunt.server.letter;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.key.KeyRing;
import nl.buurtpunt.server.store.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log of statuses as kiosks and the public page see it, and what kiosks give back of it after a
/// restore.
public final class LetterStatuses {
    private static final Logger LOG = LoggerFactory.getLogger(LetterStatuses.class);

    private final StatusStore store;
    private final StatusLog log;
    private final LetterStore letters;
    private final Purging purging;
    private final KeyRing keys;
    private final Supplier<Epoch> epoch;
    private final Transactions transactions;
    private final Lock signing = new ReentrantLock();
    private volatile List<String> signedUnder = List.of();
    private volatile List<String> failedUnder = List.of();
    private volatile ObjLongConsumer<String> reached = (kioskId, sequence) -> {};
    private volatile Runnable tookBack = () -> {};

    LetterStatuses(
            StatusStore store,
            StatusLog log,
            LetterStore letters,
            Purging purging,
            KeyRing keys,
            Supplier<Epoch> epoch,
            Transactions transactions) {
        this.store = store;
        this.log = log;
        this.letters = letters;
        this.purging = purging;
        this.keys = keys;
        this.epoch = epoch;
        this.transactions = transactions;
    }

    /// From now on this is told, before each answer, up to which sequence a kiosk holds everything.
    public void tellReached(ObjLongConsumer<String> told) {
        reached = told;
    }

    /// From now on this is told when something that kiosks gave back has taken a place in the log.
    public void tellTakenBack(Runnable told) {
        tookBack = told;
    }

    /// A kiosk says, by what it asks for, that it holds everything up to this sequence.
    public void holds(String kioskId, long sequence, @Nullable String epochText) {
        if (epoch.get().text().equals(epochText)
                && sequence > 0
                && sequence <= store.last()
                && !store.neverGave(sequence)) {
            reached.accept(kioskId, sequence);
        }
    }

    /// What changed after a sequence. Another epoch than ours begins at the beginning; so does a
    /// sequence we never gave out, for then this database is one of before; where statuses were logged
    /// above it since, the answer is empty and ends at 0, from which a kiosk sees that we went back.
    ///
    /// @param epochText as we gave it with the sequence
    public StatusBatch after(long sequence, @Nullable String epochText) {
        if (!keys.listedIds(KeyUse.STATUS).equals(failedUnder)) {
            signAnewWhenListChanged();
        }
        Epoch now = epoch.get();
        if (now.text().equals(epochText) && store.neverGave(sequence)) {
            return new StatusBatch(now, 0, false, List.of());
        }
        long last = store.last();
        boolean continues = now.text().equals(epochText) && sequence >= 0 && sequence <= last;
        List<StatusStore.Logged> page = store.page(continues ? sequence : 0, last, Limits.STATUSES_PER_BATCH + 1);
        boolean more = page.size() > Limits.STATUSES_PER_BATCH;
        List<StatusStore.Logged> given = more ? page.subList(0, Limits.STATUSES_PER_BATCH) : page;
        return new StatusBatch(
                now,
                more ? given.getLast().sequence() : last,
                more,
                given.stream().flatMap(it -> it.status().stream()).toList());
    }

    /// Kiosks believe only keys that are on the list. When it fails kiosks are served all the same. One thread at a
    /// time does it, and nobody waits for it: what is
    /// signed anew stands behind all that was logged before.
    public void signAnewWhenListChanged() {
        List<String> listed = keys.listedIds(KeyUse.STATUS);
        if (listed.equals(signedUnder) || !signing.tryLock()) {
            return;
        }
        try {
            StatusLog.SignedAnew done = log.signAnew();
            if (done.left() == 0) {
                done.keyId().ifPresent(keys::noteStatusesSigned);
            }
            signedUnder = listed;
            if (done.signed() > 0) {
                LOG.info("{} statuses were signed anew with the newest status key", done.signed());
            }
        } catch (RuntimeException e) {
            failedUnder = listed;
            LOG.error("statuses could not be signed anew, and the next rounds try again", e);
        } finally {
            signing.unlock();
        }
    }

    /// The status of the letter with this look-up key; the same work whether or not there is one.
    ///
    /// @param lookUpKey raw
    public Optional<SealedStatus> find(byte[] lookUpKey) {
        return store.find(Sha256.hex(lookUpKey)).filter(it -> !it.withdrawn());
    }

    /// Takes back what we published and lost. Each is believed only when a status key of ours signed
    /// it. It gets a place in the log of its own, so that all kiosks hold it, and the letter's next
    /// number rises above it.
    public HeldTaken takeBack(HeldStatuses held) {
        List<SealedStatus> ours = held.statuses().stream()
                .filter(it -> keys.own(it.keyId(), KeyUse.STATUS)
                        .filter(it::verifiedBy)
                        .isPresent())
                .toList();
        int taken = takeBack(ours);
        if (taken > 0) {
            tookBack.run();
        }
        return new HeldTaken(taken);
    }

    /// All of them under one force of the disk; one by one when that fails, so that a bad one spoils nothing but
    /// itself: a kiosk offers the same ones until they are taken.
    private int takeBack(List<SealedStatus> ours) {
        try {
            return transactions.durably(
                    () -> (int) ours.stream().filter(this::takeBack).count());
        } catch (RuntimeException e) {
            LOG.warn("{} statuses could not be taken back together, once more one by one", ours.size(), e);
            return takeBackOneByOne(ours);
        }
    }

    private int takeBackOneByOne(List<SealedStatus> ours) {
        int taken = 0;
        int failed = 0;
        for (SealedStatus status : ours) {
            try {
                taken += transactions.durably(() -> takeBack(status)) ? 1 : 0;
            } catch (RuntimeException e) {
                failed++;
                LOG.error("the status under {} cannot be taken back", status.lookUpHash(), e);
                if (failed == ours.size()) {
                    // It is the database and none of them: the kiosk must offer them again.
                    throw e;
                }
            }
        }
        return taken;
    }

    private boolean takeBack(SealedStatus status) {
        Optional<KeptLetter> letter = letters.findByLookUpHash(status.lookUpHash());
        boolean purged = letter.filter(KeptLetter::isPurged).isPresent();
        var changed = new AtomicBoolean();
        store.logOver(status.lookUpHash(), known -> {
            boolean gone = purged || known.filter(StatusStore.Head::withdrawn).isPresent();
            Optional<SealedStatus> next =
                    known.filter(it -> stands(it, status)).isPresent() ? Optional.empty() : again(status, gone);
            changed.set(next.isPresent());
            return next;
        });
        if (status.withdrawn() && letter.isPresent() && !purged) {
            purging.purge(letter.get().mark());
        }
        return changed.get();
    }

    /// Of one that cannot be read a kiosk may bring back a whole copy.
    private static boolean stands(StatusStore.Head known, SealedStatus status) {
        return known.number() > status.number() || (known.number() == status.number() && known.whole());
    }

    /// A letter that is gone stays gone, whatever a kiosk still holds of it.
    private Optional<SealedStatus> again(SealedStatus status, boolean gone) {
        Optional<SigningKey> key = keys.signingKey(KeyUse.STATUS);
        if (gone && !status.withdrawn()) {
            return key.map(it -> SealedStatus.withdrawn(status.lookUpHash(), status.number() + 1, it));
        }
        return Optional.of(
                key.map(it -> isBy(it, status) ? status : status.signedBy(it)).orElse(status));
    }

    /// Of one status all copies are alike, and no other key is needed on the list.
    private static boolean isBy(SigningKey key, SealedStatus status) {
        return key.verifyingKey().keyId().equals(status.keyId());
    }
}
