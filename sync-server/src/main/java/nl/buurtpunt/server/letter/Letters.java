package nl.buurtpunt.server.letter;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.letter.FollowUp;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.SealException;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.protocol.letter.SealedPart;
import nl.buurtpunt.server.key.KeyRing;

/// The letters that were taken, for those who handle them. Nothing opened is kept here.
public final class Letters {
    private final LetterStore store;
    private final AtRest atRest;
    private final KeyRing keys;
    private final Purging purging;
    private final LetterCopies copies;

    Letters(LetterStore store, AtRest atRest, KeyRing keys, Purging purging, LetterCopies copies) {
        this.store = store;
        this.atRest = atRest;
        this.keys = keys;
        this.purging = purging;
        this.copies = copies;
    }

    /// Letters that are not purged, in the order they were taken.
    ///
    /// @param number of the last one seen; 0 for the first
    public List<Arrival> after(long number, int most) {
        return store.after(number, most);
    }

    /// The mark of a letter that is not purged.
    public Optional<LetterMark> find(LetterRef ref) {
        return store.find(ref).filter(it -> !it.isPurged()).map(KeptLetter::mark);
    }

    /// The letter a follow-up follows: its code makes the look-up key that stands in the seal.
    public Optional<LetterMark> followed(FollowUp followUp) {
        byte[] key = Base64.getDecoder().decode(followUp.lookUpKey());
        return byLookUpHash(Sha256.hex(key));
    }

    /// Whether the letter with this look-up hash was here and was deleted.
    public boolean wasPurged(String lookUpHash) {
        return store.findByLookUpHash(lookUpHash).filter(KeptLetter::isPurged).isPresent();
    }

    public Optional<LetterMark> byLookUpHash(String lookUpHash) {
        return store.findByLookUpHash(lookUpHash).filter(it -> !it.isPurged()).map(KeptLetter::mark);
    }

    /// Opens the text. Letters sealed to a key that has been retired open as well.
    public Opened open(LetterRef ref) {
        Optional<KeptLetter> kept = store.find(ref);
        if (kept.isEmpty()) {
            return new Opened.Unknown();
        }
        LetterMark mark = kept.get().mark();
        Locked sealed = kept.get().sealed();
        if (sealed == null) {
            return new Opened.Purged();
        }
        try {
            SealedLetter letter = unlocked(ref, sealed);
            return new Opened.Legible(
                    mark, LetterSeal.openText(letter, key(letter)), kept.get().contact() != null);
        } catch (SealException | LockedForGoodException e) {
            return new Opened.Unreadable(mark, String.valueOf(e.getMessage()));
        }
    }

    /// Opens the contact data, which only who needs it should ask for.
    public OpenedContact contact(LetterRef ref) {
        Optional<KeptLetter> kept = store.find(ref);
        Locked sealed = kept.map(KeptLetter::sealed).orElse(null);
        Locked contact = kept.map(KeptLetter::contact).orElse(null);
        if (sealed == null || contact == null) {
            return new OpenedContact.None();
        }
        try {
            SealedPart part = read(SealedPart.class, atRest.unlock(ref, LetterIntake.CONTACT, contact));
            SealedLetter letter = LetterIntake.withContact(unlocked(ref, sealed), part);
            return LetterSeal.openContact(letter, key(letter))
                    .<OpenedContact>map(OpenedContact.Legible::new)
                    .orElseGet(OpenedContact.None::new);
        } catch (SealException | LockedForGoodException e) {
            return new OpenedContact.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /// Destroys the key of the contact data; the letter stays. False when there was nothing.
    public boolean deleteContact(LetterRef ref) {
        boolean deleted = store.deleteContact(ref);
        copies.dropContact(ref);
        return deleted;
    }

    /// For what is written about a letter; empty when the letter is not here, is purged, or its key
    /// cannot be had.
    public Optional<LetterCipher> cipher(LetterRef ref) throws LockedForGoodException {
        Locked sealed = store.find(ref).map(KeptLetter::sealed).orElse(null);
        return sealed == null
                ? Optional.empty()
                : Optional.of(new LetterCipher(atRest, ref, atRest.key(ref, LetterIntake.TEXT, sealed)));
    }

    /// Deletes a letter for good, withdraws its status everywhere and remembers that it must not come
    /// back. False when it is not here or was purged before.
    public boolean purge(LetterRef ref) {
        return find(ref).map(purging::purge).orElse(false);
    }

    private SealedLetter unlocked(LetterRef ref, Locked sealed) throws LockedForGoodException {
        return read(SealedLetter.class, atRest.unlock(ref, LetterIntake.TEXT, sealed));
    }

    private static <T> T read(Class<T> type, byte[] json) {
        try {
            return WireJson.read(type, json);
        } catch (MalformedWireException e) {
            throw new IllegalStateException("what was kept as " + type.getSimpleName() + " is none", e);
        }
    }

    private OpeningKey key(SealedLetter letter) throws SealException {
        return keys.openingKey(letter.letterKeyId())
                .orElseThrow(() ->
                        new SealException("it is sealed to the key " + letter.letterKeyId() + ", which is not here"));
    }
}
