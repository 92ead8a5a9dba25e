package nl.buurtpunt.protocol.letter;

import java.util.Arrays;
import java.util.Optional;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.SealingKey;
import org.jspecify.annotations.Nullable;

/// Seals letters to the server's key and opens them there. Text and contact are two seals; each is bound to the outside
/// of its letter and to what it is, and padded so that its length tells little.
public final class LetterSeal {
    /// The first line of what a seal is bound to, and HPKE's info.
    static final String TITLE = "buurtpunt-letter 1";

    private static final String TEXT = "text";
    private static final String CONTACT = "contact";
    private static final int TEXT_MOST = 16 * 1024;
    /// One size for every contact: the longest fits.
    private static final int CONTACT_SIZE = 2 * 1024;

    private LetterSeal() {}

    public static SealedLetter seal(LetterHead head, LetterText text, @Nullable LetterContact contact, SealingKey key) {
        SealedPart sealedContact = contact == null ? null : part(head, CONTACT, contact, CONTACT_SIZE, key);
        return new SealedLetter(
                SealedLetter.FORMAT,
                head.id(),
                head.kioskId(),
                head.sequence(),
                head.lookUpHash(),
                head.publicKey(),
                head.parameterSet(),
                key.id(),
                part(head, TEXT, text, Padding.SMALLEST, key),
                sealedContact);
    }

    public static LetterText openText(SealedLetter letter, OpeningKey key) throws SealException {
        return opened(letter, letter.text(), TEXT, LetterText.class, key);
    }

    public static Optional<LetterContact> openContact(SealedLetter letter, OpeningKey key) throws SealException {
        SealedPart contact = letter.contact();
        return contact == null
                ? Optional.empty()
                : Optional.of(opened(letter, contact, CONTACT, LetterContact.class, key));
    }

    private static SealedPart part(LetterHead head, String part, Object wire, int least, SealingKey key) {
        byte[] json = WireJson.write(wire);
        byte[] padded = Padding.pad("letter." + part, json, least, TEXT_MOST);
        try {
            return Hpke.seal(key.raw(), TITLE, head.boundTo(part), padded);
        } finally {
            Arrays.fill(json, (byte) 0);
            Arrays.fill(padded, (byte) 0);
        }
    }

    private static <T> T opened(SealedLetter letter, SealedPart sealed, String part, Class<T> type, OpeningKey key)
            throws SealException {
        byte[] plain = Hpke.open(key.raw(), sealed, TITLE, letter.head().boundTo(part));
        try {
            return WireJson.read(type, plain);
        } catch (MalformedWireException mayQuoteTheText) {
            throw new SealException("the seal holds no " + part + " of a letter");
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
