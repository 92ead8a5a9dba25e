package nl.buurtpunt.server.letter;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Base64;

/// A letter as it lies beside the database.
///
/// @param received ISO 8601
record CopiedLetter(
        String kioskId, String id, String lookUpHash, String sha256, String received, Answered answered, Part text) {

    CopiedLetter {
        var _ = Instant.parse(received);
        requireNonNull(answered);
        requireNonNull(text);
    }

    /// What its answer needs.
    record Answered(long sequence, int parameterSet, String publicKey) {
        Answered {
            requireNonNull(publicKey);
        }
    }

    /// Bytes and their wrapped key, base64.
    record Part(String wrappedBy, String wrappedKey, String bytes) {
        Part {
            requireNonNull(wrappedBy);
            requireNonNull(wrappedKey);
            requireNonNull(bytes);
        }

        static Part of(Locked locked) {
            Base64.Encoder encoder = Base64.getEncoder();
            return new Part(
                    locked.wrappedBy(),
                    encoder.encodeToString(locked.wrappedKey()),
                    encoder.encodeToString(locked.bytes()));
        }

        Locked locked() {
            Base64.Decoder decoder = Base64.getDecoder();
            return new Locked(wrappedBy, decoder.decode(wrappedKey), decoder.decode(bytes));
        }
    }

    static CopiedLetter of(LetterMark mark, Locked text) {
        return new CopiedLetter(
                mark.ref().kioskId(),
                mark.ref().id(),
                mark.lookUpHash(),
                mark.sha256(),
                mark.received().toString(),
                new Answered(mark.sequence(), mark.parameterSet(), mark.publicKey()),
                Part.of(text));
    }

    LetterMark mark() {
        return new LetterMark(
                new LetterRef(kioskId, id),
                lookUpHash,
                sha256,
                Instant.parse(received),
                answered.sequence(),
                answered.parameterSet(),
                answered.publicKey());
    }
}
