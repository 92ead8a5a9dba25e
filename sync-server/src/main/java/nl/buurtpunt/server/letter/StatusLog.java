package nl.buurtpunt.server.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.server.key.KeyRing;
import nl.buurtpunt.server.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes statuses for all kiosks: sealed to the key of the letter, signed by the status key in use,
/// under a number that only rises. Called inside a transaction it is part of it.
public final class StatusLog {
    private static final Logger LOG = LoggerFactory.getLogger(StatusLog.class);
    private static final int SIGNED_AT_ONCE = 100;

    private final StatusStore store;
    private final LetterStore letters;
    private final KeyRing keys;
    private final Transactions transactions;

    StatusLog(StatusStore store, LetterStore letters, KeyRing keys, Transactions transactions) {
        this.store = store;
        this.letters = letters;
        this.keys = keys;
        this.transactions = transactions;
    }

    /// Publishes what a letter's status is now.
    ///
    /// @param message given the number that it must carry
    public Publishing publish(String lookUpHash, LongFunction<StatusMessage> message) {
        return publish(lookUpHash, Long.MAX_VALUE, message);
    }

    /// Publishes what a letter's status is now, unless a kiosk has brought back one this database had lost: that one
    /// may hold an answer. Compared under the lock of the row, so that none can come in between.
    ///
    /// @param known the highest number the caller knows of
    /// @param message given the number that it must carry
    public Publishing publish(String lookUpHash, long known, LongFunction<StatusMessage> message) {
        Optional<KeptLetter> letter = letters.findByLookUpHash(lookUpHash).filter(it -> !it.isPurged());
        if (letter.isEmpty()) {
            return Publishing.NO_LETTER;
        }
        String publicKey = letter.get().mark().publicKey();
        var outcome = new AtomicReference<>(Publishing.PUBLISHED);
        store.logOver(lookUpHash, before -> {
            // Under the lock: what signs all anew meanwhile waits for it, or has done with it.
            Optional<SigningKey> key = keys.signingKey(KeyUse.STATUS);
            if (key.isEmpty()) {
                outcome.set(Publishing.NO_STATUS_KEY);
                return Optional.empty();
            }
            if (before.filter(StatusStore.Head::withdrawn).isPresent()) {
                outcome.set(Publishing.NO_LETTER);
                return Optional.empty();
            }
            long number = before.map(StatusStore.Head::number).orElse(0L) + 1;
            if (number - 1 > known) {
                outcome.set(Publishing.BEHIND);
                return Optional.empty();
            }
            StatusMessage made = message.apply(number);
            if (made.number() != number) {
                throw new IllegalArgumentException("the message must carry the number it is given");
            }
            if (!SealedStatus.fits(made)) {
                outcome.set(Publishing.TOO_LONG);
                return Optional.empty();
            }
            return Optional.of(SealedStatus.seal(made, lookUpHash, publicKey, key.get()));
        });
        return outcome.get();
    }

    /// The number of the status a letter has now; 0 when it has none.
    public long number(String lookUpHash) {
        return store.find(lookUpHash).map(SealedStatus::number).orElse(0L);
    }

    /// Where the status of a letter stands now: signed anew it has moved, and kiosks that had come past its old place
    /// fetch it from there.
    public OptionalLong place(String lookUpHash) {
        return store.place(lookUpHash);
    }

    /// The last place in the log; inside a transaction that published, the place of what it published.
    public long last() {
        return store.last();
    }

    /// The status of this look-up hash is withdrawn: kiosks forget it. Without a status there is
    /// nothing to withdraw; one that cannot be read is, or its letter could never be deleted.
    void withdraw(String lookUpHash) {
        store.logOver(
                lookUpHash,
                before -> before.filter(it -> !it.withdrawn() || !it.whole())
                        .flatMap(it -> keys.signingKey(KeyUse.STATUS)
                                .map(key -> SealedStatus.withdrawn(lookUpHash, it.number() + 1, key))));
    }

    /// How it went to sign all anew.
    ///
    /// @param keyId of the key that did; empty when there is none
    /// @param left that cannot be read, and stay as they are
    public record SignedAnew(Optional<String> keyId, int signed, int left) {}

    /// Signs anew what another key signed than the one in use, so that the others can leave the list: kiosks believe
    /// only what is on it. The seals stay as they are.
    public SignedAnew signAnew() {
        Optional<SigningKey> found = keys.signingKey(KeyUse.STATUS);
        if (found.isEmpty()) {
            return new SignedAnew(Optional.empty(), 0, 0);
        }
        SigningKey key = found.get();
        List<String> own = List.of(key.verifyingKey().keyId());
        var left = new HashSet<String>();
        int signed = 0;
        List<String> some = store.signedByOthers(own, SIGNED_AT_ONCE);
        while (!some.isEmpty()) {
            signed += signedAnew(some, key, left);
            some = new ArrayList<>(store.signedByOthers(own, SIGNED_AT_ONCE + left.size()));
            some.removeAll(left);
        }
        return new SignedAnew(Optional.of(own.getFirst()), signed, left.size());
    }

    /// Together, or one by one when one of them cannot be read.
    private int signedAnew(List<String> hashes, SigningKey key, Set<String> left) {
        try {
            return transactions.durably(() -> {
                hashes.forEach(hash -> signAnew(hash, key));
                return hashes.size();
            });
        } catch (DamagedStatusException e) {
            int signed = 0;
            for (String hash : hashes) {
                signed += signedAlone(hash, key, left) ? 1 : 0;
            }
            return signed;
        }
    }

    private boolean signedAlone(String hash, SigningKey key, Set<String> left) {
        try {
            signAnew(hash, key);
            return true;
        } catch (DamagedStatusException e) {
            LOG.error("the status under {} cannot be signed anew", hash, e);
            left.add(hash);
            return false;
        }
    }

    private void signAnew(String hash, SigningKey key) {
        store.log(hash, before -> before.map(it -> it.signedBy(key)));
    }
}
