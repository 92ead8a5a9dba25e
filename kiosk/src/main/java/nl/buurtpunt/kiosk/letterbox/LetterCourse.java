package nl.buurtpunt.kiosk.letterbox;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Course;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.StageKind;
import nl.buurtpunt.kiosk.store.LetterState;
import nl.buurtpunt.protocol.letter.StatusMessage;

/// Says how a letter fares in the words of the kiosk.
final class LetterCourse {
    private LetterCourse() {}

    static Course of(StatusMessage message) {
        return new Course(
                Optional.of(LocalDate.parse(message.received())),
                Optional.ofNullable(message.due()).map(LocalDate::parse),
                message.stages().stream().map(LetterCourse::stage).toList(),
                message.answers().stream().map(LetterCourse::answer).toList(),
                message.canReply());
    }

    /// Of a letter that was written here and of which the city has said nothing yet; empty when nothing is left of it.
    static Optional<Course> of(LetterState state) {
        return switch (state) {
            case WAITING, QUARANTINED -> Optional.of(only(StageKind.KEPT_HERE));
            case DELIVERED -> Optional.of(only(StageKind.RECEIVED));
            case PURGED -> Optional.empty();
        };
    }

    private static Course only(StageKind kind) {
        var stage = new EarlierLetter.Stage(kind, Optional.empty(), Optional.empty());
        return new Course(Optional.empty(), Optional.empty(), List.of(stage), List.of(), false);
    }

    private static EarlierLetter.Stage stage(StatusMessage.Stage stage) {
        StageKind kind = switch (stage.kind()) {
            case RECEIVED -> StageKind.RECEIVED;
            case SEEN -> StageKind.SEEN;
            case IN_PROGRESS -> StageKind.IN_PROGRESS;
            case FORWARDED -> StageKind.FORWARDED;
            case ANSWERED -> StageKind.ANSWERED;
            case REOPENED -> StageKind.REOPENED;
            case CLOSED -> StageKind.CLOSED;
        };
        return new EarlierLetter.Stage(
                kind, Optional.of(LocalDate.parse(stage.date())), Optional.ofNullable(stage.to()));
    }

    private static EarlierLetter.Answer answer(StatusMessage.Answer answer) {
        Map<String, String> words = new HashMap<>();
        answer.texts().forEach(it -> words.putIfAbsent(it.language(), it.text()));
        return new EarlierLetter.Answer(
                LocalDate.parse(answer.date()),
                Optional.ofNullable(answer.outcome()).map(LetterCourse::outcome),
                new Text(words),
                Optional.ofNullable(answer.from()));
    }

    private static EarlierLetter.Outcome outcome(StatusMessage.Outcome outcome) {
        return switch (outcome) {
            case DONE -> EarlierLetter.Outcome.DONE;
            case EXPLAINED -> EarlierLetter.Outcome.EXPLAINED;
        };
    }
}
