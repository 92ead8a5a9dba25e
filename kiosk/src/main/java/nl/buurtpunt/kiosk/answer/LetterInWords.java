package nl.buurtpunt.kiosk.answer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.DateInWords;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Answer;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Outcome;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Stage;
import nl.buurtpunt.kiosk.ui.View;

/// Says how far a letter is, in the words of the guide; what the city wrote keeps its own.
///
/// @param now when the kiosk is certain of it
record LetterInWords(View view, Optional<LocalDateTime> now) {
    /// The last thing that happened.
    Optional<Rendered> now(EarlierLetter letter) {
        return last(letter).map(stage -> switch (stage.kind()) {
            case KEPT_HERE -> view.say("answer.now-kept");
            case RECEIVED -> view.say("answer.now-received");
            case SEEN -> view.say("answer.now-seen");
            case IN_PROGRESS -> view.say("answer.now-progress");
            case FORWARDED ->
                stage.to()
                        .map(to -> view.say("answer.now-forwarded", to))
                        .orElseGet(() -> view.say("answer.now-passed-on"));
            case ANSWERED -> view.say("answer.now-answered");
            case REOPENED -> view.say("answer.now-reopened");
            case CLOSED -> view.say("answer.now-closed");
        });
    }

    /// By when there is an answer; nothing once there is one: an old date is no news.
    Optional<Rendered> due(EarlierLetter letter) {
        return letter.due().filter(_ -> !isAnswered(letter)).map(day -> {
            boolean over = now.isPresent() && now.get().toLocalDate().isAfter(day);
            return dated(over ? "answer.overdue" : "answer.due", day);
        });
    }

    boolean isAnswered(EarlierLetter letter) {
        return last(letter)
                .filter(stage -> switch (stage.kind()) {
                    case ANSWERED, CLOSED -> true;
                    case KEPT_HERE, RECEIVED, SEEN, IN_PROGRESS, FORWARDED, REOPENED -> false;
                })
                .isPresent();
    }

    private static Optional<Stage> last(EarlierLetter letter) {
        return letter.stages().isEmpty()
                ? Optional.empty()
                : Optional.of(letter.stages().getLast());
    }

    /// Everything that happened, oldest first, with the day on which it did.
    List<Rendered> steps(EarlierLetter letter) {
        return letter.stages().stream().map(this::step).toList();
    }

    private Rendered step(Stage stage) {
        return stage.date()
                .map(day -> view.whole(v -> v.say("answer.step", dateIn(v, day), kind(v, stage))))
                .orElseGet(() -> kind(view, stage));
    }

    private static Rendered kind(View view, Stage stage) {
        return switch (stage.kind()) {
            case KEPT_HERE -> view.say("answer.step-kept");
            case RECEIVED -> view.say("answer.step-received");
            case SEEN -> view.say("answer.step-seen");
            case IN_PROGRESS -> view.say("answer.step-progress");
            case FORWARDED ->
                stage.to()
                        .map(to -> view.say("answer.step-forwarded", to))
                        .orElseGet(() -> view.say("answer.step-passed-on"));
            case ANSWERED -> view.say("answer.step-answered");
            case REOPENED -> view.say("answer.step-reopened");
            case CLOSED -> view.say("answer.step-closed");
        };
    }

    /// From whom an answer is, and what the city did with the letter: *pas toe of leg uit*.
    List<Rendered> facts(Answer answer) {
        List<Rendered> facts = new ArrayList<>();
        answer.from().ifPresent(from -> facts.add(view.say("answer.from", from)));
        answer.outcome()
                .ifPresent(
                        outcome -> facts.add(view.say(outcome == Outcome.DONE ? "answer.done" : "answer.explained")));
        return facts;
    }

    /// What the city wrote, a paragraph each: in the resident's language where it exists, or else in the one it was
    /// written in.
    List<Rendered> text(Answer answer) {
        Rendered words = answer.texts().in(view.language());
        return words.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Rendered(ordered(line, words), words.language(), words.fallback()))
                .toList();
    }

    /// A telephone number in an Arabic answer stays that number.
    private static String ordered(String line, Rendered words) {
        return words.language().rightToLeft() ? LeftToRight.markRuns(line) : line;
    }

    /// A sentence about one day.
    Rendered dated(String key, LocalDate day) {
        return view.whole(v -> v.say(key, dateIn(v, day)));
    }

    private static Rendered dateIn(View view, LocalDate day) {
        return new DateInWords(view.guide().sentences(), view.language()).day(day);
    }
}
