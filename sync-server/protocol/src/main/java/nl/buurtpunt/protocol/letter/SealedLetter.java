package nl.buurtpunt.protocol.letter;

import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import org.jspecify.annotations.Nullable;

/// A letter as it is kept and sent: its outside and its sealed parts. The bytes are made once, and those bytes are the
/// letter: they are hashed, stored, offered and compared, and never written again.
///
/// @param format of the seal; 1 is the only one so far
/// @param sequence the kiosk's own counter of letters, from 1
/// @param lookUpHash SHA-256 of the look-up key
/// @param publicKey base64 of the raw X25519 key that the answer is sealed to
/// @param letterKeyId the key on the key list that it is sealed to
public record SealedLetter(
        int format,
        String id,
        String kioskId,
        long sequence,
        String lookUpHash,
        String publicKey,
        int parameterSet,
        String letterKeyId,
        SealedPart text,
        @Nullable SealedPart contact) {
    public static final int FORMAT = 1;

    public SealedLetter {
        if (format != FORMAT) {
            throw new IllegalArgumentException("letter.format is " + format + ", only " + FORMAT + " is known");
        }
        var _ = new LetterHead(id, kioskId, sequence, lookUpHash, publicKey, parameterSet);
        Checked.id("letter.letterKeyId", letterKeyId);
        Checked.present("letter.text", text);
    }

    public LetterHead head() {
        return new LetterHead(id, kioskId, sequence, lookUpHash, publicKey, parameterSet);
    }

    /// The bytes of the letter, the same for equal letters.
    public byte[] bytes() {
        return WireJson.write(this);
    }

    public static SealedLetter read(byte[] bytes) throws MalformedWireException {
        if (bytes.length > Limits.LETTER_BYTES) {
            throw new MalformedWireException("SealedLetter: more than " + Limits.LETTER_BYTES + " bytes");
        }
        return WireJson.read(SealedLetter.class, bytes);
    }

    @Override
    public String toString() {
        return "SealedLetter[" + id + " of " + kioskId + "]";
    }
}
