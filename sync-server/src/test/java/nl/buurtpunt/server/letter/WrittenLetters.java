package nl.buurtpunt.server.letter;

import java.security.SecureRandom;
import java.util.Base64;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.FollowUp;
import nl.buurtpunt.protocol.letter.LetterContact;
import nl.buurtpunt.protocol.letter.LetterHead;
import nl.buurtpunt.protocol.letter.LetterId;
import nl.buurtpunt.protocol.letter.LetterKind;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealedLetter;
import org.jspecify.annotations.Nullable;

/// Letters as kiosks make them, without the minutes that deriving their codes would take.
public final class WrittenLetters {
    private static final LetterContact CONTACT = new LetterContact("Jo Voorbeeld", null, "jo@example.org");

    private final SecureRandom random = new SecureRandom();
    private final String kioskId;
    private long sequence;

    public WrittenLetters(String kioskId) {
        this.kioskId = kioskId;
    }

    /// One letter, with the raw look-up key that its code would give.
    @SuppressWarnings("ArrayRecordComponent")
    public record Written(SealedLetter letter, byte[] lookUpKey) {
        public byte[] bytes() {
            return letter.bytes();
        }

        public LetterRef ref() {
            return new LetterRef(letter.kioskId(), letter.id());
        }
    }

    public Written write(String text, SealingKey key) {
        return write(text, (FollowUp) null, key);
    }

    public Written write(String text, @Nullable FollowUp followUp, SealingKey key) {
        var lookUpKey = new byte[32];
        random.nextBytes(lookUpKey);
        var answer = new byte[32];
        random.nextBytes(answer);
        byte[] publicKey = OpeningKey.ofRaw(answer).sealingKey().raw();
        return new Written(
                seal(text, followUp, Sha256.hex(lookUpKey), Base64.getEncoder().encodeToString(publicKey), key),
                lookUpKey);
    }

    /// A letter whose statuses can be opened.
    public Written write(String text, ReceiptKeys keys, SealingKey key) {
        return new Written(seal(text, null, keys.lookUpHash(), keys.publicKey(), key), keys.lookUpKey());
    }

    private synchronized SealedLetter seal(
            String text, @Nullable FollowUp followUp, String lookUpHash, String publicKey, SealingKey key) {
        var head = new LetterHead(
                LetterId.make(1_764_000_000_000L, random), kioskId, ++sequence, lookUpHash, publicKey, 1);
        var written = new LetterText(LetterKind.IDEA, About.theCity(), "nl", text, null, followUp);
        return LetterSeal.seal(head, written, CONTACT, key);
    }
}
