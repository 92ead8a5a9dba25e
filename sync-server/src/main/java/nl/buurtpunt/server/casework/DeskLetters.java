package nl.buurtpunt.server.casework;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.letter.LetterContact;
import nl.buurtpunt.protocol.letter.LetterHead;
import nl.buurtpunt.protocol.letter.LetterId;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.server.letter.LetterOffice;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Taking;
import org.jspecify.annotations.Nullable;

/// Letters that staff write down for somebody at the desk: made, sealed and taken in exactly as at a kiosk, so that the
/// code works everywhere and is kept nowhere.
public final class DeskLetters {
    private final LetterOffice letters;
    private final Supplier<Optional<SealingKey>> key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DeskLetters(LetterOffice letters, Supplier<Optional<SealingKey>> key, Clock clock) {
        this.letters = letters;
        this.key = key;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface TakenIn {
        /// @param code to be shown once; wipe it after
        record Done(LetterRef ref, ReceiptCode code) implements TakenIn {}

        /// No keys are published, so that nothing can be sealed.
        record NoKey() implements TakenIn {}

        /// It was not taken in and nobody has a code for it.
        record NotTaken(String why) implements TakenIn {}
    }

    public synchronized TakenIn take(LetterText text, @Nullable LetterContact contact) {
        Optional<SealingKey> sealing = key.get();
        if (sealing.isEmpty()) {
            return new TakenIn.NoKey();
        }
        ReceiptCode code = ReceiptCode.random(random);
        try {
            return offered(code, text, contact, sealing.get());
        } catch (RuntimeException e) {
            code.wipe();
            throw e;
        }
    }

    private TakenIn offered(ReceiptCode code, LetterText text, @Nullable LetterContact contact, SealingKey sealing) {
        SealedLetter letter;
        try (ReceiptKeys keys = ReceiptKeys.derive(code)) {
            long sequence = letters.counts().of(LetterRef.DESK).taken() + 1;
            var head = new LetterHead(
                    LetterId.make(clock.millis(), random),
                    LetterRef.DESK,
                    sequence,
                    keys.lookUpHash(),
                    keys.publicKey(),
                    code.parameterSet());
            letter = LetterSeal.seal(head, text, contact, sealing);
        }
        return switch (letters.intake().take(LetterRef.DESK, letter.id(), letter.bytes())) {
            case Taking.Taken _ -> new TakenIn.Done(new LetterRef(LetterRef.DESK, letter.id()), code);
            case Taking.Later(int seconds) -> notTaken(code, "too many letters at once: again in " + seconds + " s");
            case Taking.Conflict _ -> notTaken(code, "another letter has its number: try again");
            case Taking.Malformed(String why) -> notTaken(code, why);
        };
    }

    private static TakenIn notTaken(ReceiptCode code, String why) {
        code.wipe();
        return new TakenIn.NotTaken(why);
    }
}
