package nl.buurtpunt.server.casework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.server.letter.LetterRef;
import org.jspecify.annotations.Nullable;

/// Acts to and from what is kept of them: the plain part, and what was written.
final class CaseJson {
    /// The words of an act; only ever kept encrypted.
    ///
    /// @param texts of an answer, by language
    record Written(
            @Nullable String text,
            @Nullable String to,
            @Nullable Outcome outcome,
            @Nullable SortedMap<String, String> texts) {}

    /// The act of a line that holds an answer, or a word in between.
    static final String ANSWERED = "answered";

    private CaseJson() {}

    static StoredEvent.Plain plain(CaseAct act) {
        return switch (act) {
            case CaseAct.Received(LocalDate due) -> StoredEvent.Plain.due("received", due);
            case CaseAct.Seen _ -> StoredEvent.Plain.of("seen");
            case CaseAct.Begun _ -> StoredEvent.Plain.of("begun");
            case CaseAct.Forwarded _ -> StoredEvent.Plain.of("forwarded");
            case CaseAct.Answered _ -> StoredEvent.Plain.of(ANSWERED);
            case CaseAct.Closed _ -> StoredEvent.Plain.of("closed");
            case CaseAct.Reopened(LocalDate due) -> StoredEvent.Plain.due("reopened", due);
            case CaseAct.Noted _ -> StoredEvent.Plain.of("noted");
            case CaseAct.FollowedUp(LetterRef letter, boolean notSolved, LocalDate due) ->
                new StoredEvent.Plain("followed-up", due, null, letter, notSolved);
            case CaseAct.Merged(LetterRef lead) -> new StoredEvent.Plain("merged", null, null, lead, false);
            case CaseAct.Reminded _ -> StoredEvent.Plain.of("reminded");
            case CaseAct.Escalated(int level) -> new StoredEvent.Plain("escalated", null, level, null, false);
            case CaseAct.Collectable _ -> StoredEvent.Plain.of("collectable");
            case CaseAct.ContactForgotten _ -> StoredEvent.Plain.of("contact-forgotten");
        };
    }

    /// Null when there are no words to keep.
    static @Nullable Written written(CaseAct act) {
        return switch (act) {
            case CaseAct.Noted(String text) -> new Written(text, null, null, null);
            case CaseAct.Forwarded(String to) -> new Written(null, to, null, null);
            case CaseAct.Answered(GivenAnswer answer) ->
                new Written(null, answer.from(), answer.outcome(), answer.texts());
            case CaseAct.Received _,
                    CaseAct.Seen _,
                    CaseAct.Begun _,
                    CaseAct.Closed _,
                    CaseAct.Reopened _,
                    CaseAct.FollowedUp _,
                    CaseAct.Merged _,
                    CaseAct.Reminded _,
                    CaseAct.Escalated _,
                    CaseAct.Collectable _,
                    CaseAct.ContactForgotten _ -> null;
        };
    }

    static CaseAct act(StoredEvent.Plain plain, @Nullable Written written) {
        return switch (plain.act()) {
            case "received" -> new CaseAct.Received(present(plain.due()));
            case "seen" -> new CaseAct.Seen();
            case "begun" -> new CaseAct.Begun();
            case "forwarded" -> new CaseAct.Forwarded(present(present(written).to()));
            case ANSWERED -> new CaseAct.Answered(answer(present(written)));
            case "closed" -> new CaseAct.Closed();
            case "reopened" -> new CaseAct.Reopened(present(plain.due()));
            case "noted" -> new CaseAct.Noted(present(present(written).text()));
            case "followed-up" ->
                new CaseAct.FollowedUp(present(plain.other()), plain.notSolved(), present(plain.due()));
            case "merged" -> new CaseAct.Merged(present(plain.other()));
            case "reminded" -> new CaseAct.Reminded();
            case "escalated" -> new CaseAct.Escalated(present(plain.level()));
            case "collectable" -> new CaseAct.Collectable();
            case "contact-forgotten" -> new CaseAct.ContactForgotten();
            default -> throw new IllegalStateException("an act of a newer program: " + plain.act());
        };
    }

    private static GivenAnswer answer(Written written) {
        return new GivenAnswer(written.outcome(), new TreeMap<>(present(written.texts())), written.to());
    }

    static byte[] bytes(Written written) {
        return WireJson.write(written);
    }

    static Written read(byte[] json) {
        try {
            return WireJson.read(Written.class, json);
        } catch (MalformedWireException mayQuoteTheText) {
            throw new IllegalStateException("what was written about a letter is not what this program writes");
        }
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "a line of a history is incomplete");
    }
}
