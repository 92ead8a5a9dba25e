package nl.buurtpunt.server.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.protocol.letter.StatusMessage.Answer;
import nl.buurtpunt.protocol.letter.StatusMessage.Stage;
import nl.buurtpunt.protocol.letter.StatusMessage.StageKind;
import nl.buurtpunt.protocol.letter.StatusMessage.Words;
import nl.buurtpunt.server.letter.LetterMark;
import nl.buurtpunt.server.letter.Letters;
import nl.buurtpunt.server.letter.LockedForGoodException;
import nl.buurtpunt.server.letter.Publishing;
import nl.buurtpunt.server.letter.StatusLog;
import org.jspecify.annotations.Nullable;

/// Tells the resident how her letter fares: turns a case into the message that is sealed for her.
final class CasePublisher {
    /// More than any letter has; an endless back and forth must not push out the answer.
    private static final int STAGES = 40;
    private static final int FEW_STAGES = 5;

    private final CaseBook book;
    private final Letters letters;
    private final StatusLog log;
    private final Supplier<Instant> begun;

    /// @param begun when the life of this database began, with a restore perhaps
    CasePublisher(CaseBook book, Letters letters, StatusLog log, Supplier<Instant> begun) {
        this.book = book;
        this.letters = letters;
        this.log = log;
        this.begun = begun;
    }

    /// Publishes the letter as it stands. Without a key to sign with it stays marked, and is published later.
    ///
    /// After a restore kiosks can hold a status of which this database knows nothing, perhaps with an
    /// answer. That one stays until there is a new answer: nothing less may take its place.
    ///
    /// @param news what is new for the resident
    void publish(CaseRow row, CaseFile file, News news) {
        LetterMark mark = letters.find(row.ref()).orElse(null);
        if (mark == null) {
            return;
        }
        long known = news == News.ANSWER ? Long.MAX_VALUE : row.publication().number();
        Publishing outcome = log.publish(mark.lookUpHash(), known, number -> message(number, file));
        CaseRow next = switch (outcome) {
            case PUBLISHED -> row.published(log.number(mark.lookUpHash()), place(row, news));
            case NO_STATUS_KEY -> row.toPublish();
            case NO_LETTER, BEHIND -> row.published(row.publication().number(), placeBefore(row));
            case TOO_LONG -> throw new IllegalStateException("the status of letter " + row.ref() + " is too long");
        };
        book.store().save(next);
    }

    /// How a publication changes what the resident reads.
    enum News {
        /// A stage or a day.
        STEP,
        /// Words in between; an answer is still owed.
        WORDS,
        /// The answer, which is to be seen when kiosks have it.
        ANSWER
    }

    /// The place in the log up to which a kiosk must have fetched to hold the answer; empty when none is waited for.
    OptionalLong answerStandsAt(CaseRow row) {
        Long answeredAt = row.publication().answeredAt();
        if (answeredAt == null) {
            return OptionalLong.empty();
        }
        OptionalLong now =
                letters.find(row.ref()).map(it -> log.place(it.lookUpHash())).orElseGet(OptionalLong::empty);
        return OptionalLong.of(Math.max(answeredAt, now.orElse(answeredAt)));
    }

    /// Whether kiosks may hold a status that this database has lost.
    boolean isBehind(CaseRow row) {
        return letters.find(row.ref()).filter(it -> isBehind(row, it)).isPresent();
    }

    private boolean isBehind(CaseRow row, LetterMark mark) {
        return log.number(mark.lookUpHash()) > row.publication().number();
    }

    /// Whether what kiosks brought back hides an answer that was given after the restore, of which it cannot know.
    /// One from before the restore is in it, perhaps with more that was lost here.
    boolean hidesAnswer(CaseRow row) {
        return !row.state().isOpen() && isBehind(row) && answeredSince(row, begun.get());
    }

    private boolean answeredSince(CaseRow row, Instant start) {
        return book.store().history(row.ref()).stream()
                .anyMatch(it ->
                        it.plain().act().equals(CaseJson.ANSWERED) && !it.at().isBefore(start));
    }

    /// Publishes what could not be published before; false when it still cannot.
    boolean publishAgain(CaseRow row) throws LockedForGoodException {
        CaseFile file = book.file(row.ref());
        publish(row, file, news(file));
        return !book.store().find(row.ref()).map(CaseRow::unpublished).orElse(false);
    }

    private static News news(CaseFile file) {
        if (!file.state().isOpen()) {
            return News.ANSWER;
        }
        return file.answers().isEmpty() ? News.STEP : News.WORDS;
    }

    private @Nullable Long place(CaseRow row, News news) {
        if (news == News.ANSWER) {
            return log.last();
        }
        return placeBefore(row);
    }

    /// Of an answer that stands; a letter that is open again owes a new one.
    private static @Nullable Long placeBefore(CaseRow row) {
        return row.state().isOpen() ? null : row.publication().answeredAt();
    }

    /// Whether a status could carry this answer beside the last few stages.
    static boolean fits(CaseFile file, GivenAnswer answer, LocalDate on) {
        List<Answer> alone = List.of(answer(new CaseFile.Given(on, answer)));
        return SealedStatus.fits(message(Long.MAX_VALUE, file, FEW_STAGES + 1, alone));
    }

    /// As much as fits: the newest answer always, then the stages, then older answers, for those could be read before.
    static StatusMessage message(long number, CaseFile file) {
        var answers = new ArrayList<Answer>();
        List<CaseFile.Given> given = file.answers();
        if (!given.isEmpty()) {
            answers.add(answer(given.getLast()));
        }
        int stages = SealedStatus.fits(message(number, file, STAGES, answers)) ? STAGES : FEW_STAGES;
        for (int i = given.size() - 2; i >= 0; i--) {
            answers.addFirst(answer(given.get(i)));
            if (!SealedStatus.fits(message(number, file, stages, answers))) {
                answers.removeFirst();
                break;
            }
        }
        return message(number, file, stages, answers);
    }

    private static StatusMessage message(long number, CaseFile file, int stages, List<Answer> answers) {
        String due = file.due().map(LocalDate::toString).orElse(null);
        return new StatusMessage(number, file.received().toString(), due, stages(file, stages), answers, true);
    }

    private static List<Stage> stages(CaseFile file, int most) {
        List<CaseFile.Step> steps = file.steps();
        var stages = new ArrayList<Stage>();
        for (CaseFile.Step step : steps.subList(Math.max(0, steps.size() - most), steps.size())) {
            stages.add(
                    new Stage(StageKind.valueOf(step.state().name()), step.on().toString(), step.to()));
        }
        return stages;
    }

    private static Answer answer(CaseFile.Given given) {
        GivenAnswer answer = given.answer();
        var words = new ArrayList<Words>();
        answer.texts().forEach((language, text) -> {
            int place = language.equals(GivenAnswer.DUTCH) ? 0 : words.size();
            words.add(place, new Words(language, text));
        });
        Outcome outcome = answer.outcome();
        return new Answer(
                given.on().toString(),
                outcome == null ? null : StatusMessage.Outcome.valueOf(outcome.name()),
                words,
                answer.from());
    }
}
