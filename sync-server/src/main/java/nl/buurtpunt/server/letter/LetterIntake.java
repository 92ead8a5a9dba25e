package nl.buurtpunt.server.letter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.LetterCount;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.protocol.letter.SealedPart;
import org.jspecify.annotations.Nullable;

/// Takes letters in, once each. It does not open them: one whose seal cannot be opened is kept all the
/// same and staff see that it is unreadable, because losing it would be worse. Safe for many threads.
public final class LetterIntake {
    static final String TEXT = "text";
    static final String CONTACT = "contact";
    private static final int BUSY_SECONDS = 1;
    /// What the codec puts before the words of a record's own check.
    private static final String FIELD_MARK = "problem: ";

    private final LetterWriter writer;
    private final AtRest atRest;
    private final LetterQuota quota;
    private final LetterCounts counts;
    private final Carriers carriers;
    private final LetterCopies copies;
    private final Clock clock;

    LetterIntake(
            LetterWriter writer,
            AtRest atRest,
            LetterQuota quota,
            LetterCounts counts,
            Carriers carriers,
            LetterCopies copies,
            Clock clock) {
        this.writer = writer;
        this.atRest = atRest;
        this.quota = quota;
        this.counts = counts;
        this.carriers = carriers;
        this.copies = copies;
        this.clock = clock;
    }

    /// Takes a letter from the public page that follows another one, which is here.
    public Taking follow(String lookUpHash, String id, byte[] bytes) {
        return taken(quota.follow(lookUpHash, id), Api.WEB_KIOSK, id, bytes);
    }

    /// Takes a letter and returns when its fate is on the disk.
    ///
    /// @param kioskId who offers it, proven; [Api#WEB_KIOSK] for the public page
    /// @param id under which it is offered
    /// @param bytes as received; they are the letter
    public Taking take(String kioskId, String id, byte[] bytes) {
        return taken(quota.take(kioskId), kioskId, id, bytes);
    }

    private Taking taken(OptionalInt wait, String kioskId, String id, byte[] bytes) {
        return wait.isPresent() ? new Taking.Later(wait.getAsInt()) : taken(kioskId, id, bytes);
    }

    private Taking taken(String kioskId, String id, byte[] bytes) {
        if (bytes.length > Limits.LETTER_BYTES) {
            return new Taking.Malformed("the letter is larger than " + Limits.LETTER_BYTES + " bytes");
        }
        SealedLetter letter;
        try {
            letter = SealedLetter.read(bytes);
        } catch (MalformedWireException e) {
            return new Taking.Malformed(field(String.valueOf(e.getMessage())));
        }
        if (!letter.id().equals(id)) {
            return new Taking.Malformed("letter.id is not the id in the address");
        }
        if (!carriers.mayBring(kioskId, letter)) {
            return new Taking.Malformed("letter.kioskId is neither the kiosk that offers it nor another one of ours");
        }
        KeptLetter kept = lock(letter, Sha256.hex(bytes), kioskId);
        Optional<Put> put = writer.put(kept);
        return put.isEmpty() ? new Taking.Later(BUSY_SECONDS) : taking(kioskId, kept.mark(), put.get());
    }

    /// The codec's own words name our classes and may quote what was sent.
    private static String field(String message) {
        int field = message.indexOf(FIELD_MARK);
        return field < 0 ? "the body is not the JSON of a letter" : message.substring(field + FIELD_MARK.length());
    }

    private KeptLetter lock(SealedLetter letter, String sha256, String carrier) {
        var ref = new LetterRef(letter.kioskId(), letter.id());
        var mark = new LetterMark(
                ref,
                letter.lookUpHash(),
                sha256,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                letter.sequence(),
                letter.parameterSet(),
                letter.publicKey());
        SealedPart contact = letter.contact();
        return new KeptLetter(
                mark,
                atRest.lock(ref, TEXT, withContact(letter, null).bytes()),
                contact == null ? null : atRest.lock(ref, CONTACT, WireJson.write(contact)),
                carrier);
    }

    /// The same letter with another contact part, or none: the two are kept apart.
    static SealedLetter withContact(SealedLetter letter, @Nullable SealedPart contact) {
        return new SealedLetter(
                letter.format(),
                letter.id(),
                letter.kioskId(),
                letter.sequence(),
                letter.lookUpHash(),
                letter.publicKey(),
                letter.parameterSet(),
                letter.letterKeyId(),
                letter.text(),
                contact);
    }

    private Taking taking(String kioskId, LetterMark mark, Put put) {
        return switch (put.outcome()) {
            case STORED, SAME -> taken(kioskId, mark, put, Acknowledgement.Outcome.STORED);
            case PURGED -> taken(kioskId, mark, put, Acknowledgement.Outcome.PURGED);
            case CONFLICT -> new Taking.Conflict();
        };
    }

    private Taking taken(String kioskId, LetterMark mark, Put put, Acknowledgement.Outcome outcome) {
        copies.keep(mark.ref());
        LetterCount count = counts.of(kioskId);
        var acknowledgement =
                new Acknowledgement(mark.ref().id(), mark.sha256(), count.epoch(), count.taken(), outcome);
        return new Taking.Taken(acknowledgement, put.outcome() == Put.Outcome.STORED);
    }
}
