package nl.buurtpunt.server.letter;

import javax.crypto.SecretKey;

/// Encrypts what is written about a letter (notes, answers, history) under the letter's own key: it is
/// gone when the letter is purged. Keep it no longer than one piece of work.
public final class LetterCipher {
    private final AtRest atRest;
    private final LetterRef ref;
    private final SecretKey key;

    LetterCipher(AtRest atRest, LetterRef ref, SecretKey key) {
        this.atRest = atRest;
        this.ref = ref;
        this.key = key;
    }

    /// @param purpose what it is, such as "note 3"; the same word opens it
    public byte[] encrypt(String purpose, byte[] plain) {
        return atRest.encrypt(key, AtRest.data("about, " + purpose, ref), plain);
    }

    public byte[] decrypt(String purpose, byte[] bytes) throws LockedForGoodException {
        return AtRest.decrypt(key, AtRest.data("about, " + purpose, ref), bytes);
    }

    @Override
    public String toString() {
        return "LetterCipher[" + ref + "]";
    }
}
