package nl.buurtpunt.server.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.content.LettersEntry;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Letters;
import nl.buurtpunt.server.letter.LockedForGoodException;
import nl.buurtpunt.server.letter.Opened;

/// What staff do with letters, one thing at a time: each change and the status the resident reads are one transaction.
/// Safe for many threads.
public final class Casework {
    private final CaseBook book;
    private final CasePublisher publisher;
    private final Letters letters;
    private final CaseTimes times;

    Casework(CaseBook book, CasePublisher publisher, Letters letters, CaseTimes times) {
        this.book = book;
        this.publisher = publisher;
        this.letters = letters;
        this.times = times;
    }

    public CaseResult seen(LetterRef ref, String by) {
        return own(ref, by, new CaseAct.Seen());
    }

    public CaseResult note(LetterRef ref, String by, String text) {
        return own(ref, by, new CaseAct.Noted(text));
    }

    public CaseResult begin(LetterRef ref, String by) {
        return together(ref, by, new CaseAct.Begun());
    }

    public CaseResult forward(LetterRef ref, String by, String to) {
        return together(ref, by, new CaseAct.Forwarded(to));
    }

    public CaseResult close(LetterRef ref, String by) {
        return together(ref, by, new CaseAct.Closed());
    }

    public CaseResult reopen(LetterRef ref, String by) {
        return own(ref, by, new CaseAct.Reopened(times.answerDue(times.today())));
    }

    /// Answers a letter, and each that goes the same way.
    ///
    /// @param alsoIfNotInTheirLanguage when nobody can write it in the language of the resident
    public CaseResult answer(LetterRef ref, String by, GivenAnswer answer, boolean alsoIfNotInTheirLanguage) {
        if (!alsoIfNotInTheirLanguage) {
            for (LetterRef it : group(ref)) {
                Optional<String> language = language(it);
                if (language.isPresent() && !answer.texts().containsKey(language.get())) {
                    return new CaseResult.LacksLanguage(it, language.get());
                }
            }
        }
        return together(ref, by, new CaseAct.Answered(answer));
    }

    /// The languages of the residents an answer to this letter goes to; Dutch is always among them.
    public List<String> languages(LetterRef ref) {
        var languages = new ArrayList<String>(List.of(GivenAnswer.DUTCH));
        group(ref)
                .forEach(it -> language(it)
                        .filter(language -> !languages.contains(language))
                        .ifPresent(languages::add));
        return languages;
    }

    private List<LetterRef> group(LetterRef ref) {
        var group = new ArrayList<LetterRef>(List.of(ref));
        book.store().ledBy(ref).forEach(it -> group.add(it.ref()));
        return group;
    }

    /// Empty when the letter cannot be read: then nobody knows.
    private Optional<String> language(LetterRef ref) {
        return letters.open(ref) instanceof Opened.Legible legible
                ? Optional.of(legible.text().language())
                : Optional.empty();
    }

    /// From now on the others go the way of the first: each gets its answer, and keeps its own status.
    public CaseResult merge(LetterRef lead, List<LetterRef> others, String by) {
        return durably(lead, () -> {
            CaseRow first = known(lead);
            if (isLed(first)) {
                return goesWith(first);
            }
            if (!first.state().isOpen()) {
                return new CaseResult.Refused(new ActResult.NothingOwed(first.state()));
            }
            for (LetterRef other : others) {
                CaseRow row = known(other);
                if (isLed(row)) {
                    throw new Undone(goesWith(row));
                }
                if (!book.store().ledBy(other).isEmpty() || other.equals(lead)) {
                    throw new Undone(new CaseResult.LeadsOthers(other));
                }
                if (book.add(row, by, new CaseAct.Merged(lead)) instanceof ActResult.Refusal why) {
                    throw new Undone(new CaseResult.Refused(why));
                }
            }
            return new CaseResult.Done(first, others, List.of());
        });
    }

    /// What concerns this letter alone, also when it goes the way of another.
    private CaseResult own(LetterRef ref, String by, CaseAct act) {
        return durably(ref, () -> apply(known(ref), by, act));
    }

    /// What is done to a letter and to all that go its way.
    private CaseResult together(LetterRef ref, String by, CaseAct act) {
        return durably(ref, () -> {
            CaseRow row = known(ref);
            if (isLed(row)) {
                return goesWith(row);
            }
            CaseResult result = apply(row, by, act);
            if (result instanceof CaseResult.Done(CaseRow done, var _, var _)) {
                var with = new ArrayList<LetterRef>();
                var tooLong = new ArrayList<LetterRef>();
                for (CaseRow led : book.store().ledBy(ref)) {
                    switch (apply(led, by, act)) {
                        case CaseResult.Done _ -> with.add(led.ref());
                        case CaseResult.TooLong _ -> tooLong.add(led.ref());
                        default -> {
                            // one that was closed on its own has had its answer
                        }
                    }
                }
                return new CaseResult.Done(done, with, tooLong);
            }
            return result;
        });
    }

    private CaseResult apply(CaseRow row, String by, CaseAct act) throws LockedForGoodException {
        CaseFile before = book.file(row.ref());
        if (act instanceof CaseAct.Answered(GivenAnswer answer) && !CasePublisher.fits(before, answer, times.today())) {
            return new CaseResult.TooLong();
        }
        return switch (book.add(row, by, act)) {
            case ActResult.Refusal why -> new CaseResult.Refused(why);
            case ActResult.Done(CaseFile after) -> {
                CaseRow next = row.of(after);
                if (!after.steps().equals(before.steps()) || !after.answers().equals(before.answers())) {
                    publisher.publish(next, after, news(act));
                }
                yield new CaseResult.Done(known(row.ref()), List.of(), List.of());
            }
        };
    }

    private static CasePublisher.News news(CaseAct act) {
        if (act instanceof CaseAct.Answered(GivenAnswer answer)) {
            return answer.outcome() == null ? CasePublisher.News.WORDS : CasePublisher.News.ANSWER;
        }
        return CasePublisher.News.STEP;
    }

    /// Whether kiosks may hold a status of it, perhaps an answer, that this server lost in a restore.
    public boolean isBehind(CaseRow row) {
        return publisher.isBehind(row);
    }

    /// Whether it follows a letter that was deleted: nobody has a code that opens an answer to it.
    public boolean hasNoReader(CaseRow row) {
        String follows = row.follows();
        return follows != null && letters.wasPurged(follows);
    }

    /// A lead that was deleted leads nobody.
    private boolean isLed(CaseRow row) {
        LetterRef lead = row.standing().lead();
        return lead != null && book.store().find(lead).isPresent();
    }

    private static CaseResult goesWith(CaseRow row) {
        LetterRef lead = row.standing().lead();
        return new CaseResult.GoesWith(lead == null ? row.ref() : lead);
    }

    private CaseRow known(LetterRef ref) {
        return book.store().find(ref).orElseThrow(() -> new Undone(new CaseResult.Unknown(ref)));
    }

    private CaseResult durably(LetterRef ref, Work work) {
        try {
            return book.alone(() -> {
                try {
                    return work.run();
                } catch (LockedForGoodException e) {
                    throw new Undone(new CaseResult.Locked(ref, String.valueOf(e.getMessage())));
                }
            });
        } catch (Undone undone) {
            return undone.result;
        }
    }

    /// A letter, opened for staff.
    public Optional<OpenCase> open(LetterRef ref) {
        return book.store().find(ref).map(row -> {
            try {
                return new OpenCase(row, letters.open(ref), book.history(ref), "");
            } catch (LockedForGoodException e) {
                return new OpenCase(row, letters.open(ref), List.of(), String.valueOf(e.getMessage()));
            }
        });
    }

    /// Every letter, the most urgent first.
    public List<CaseRow> all() {
        return book.store().all();
    }

    /// Those that go the way of this one.
    public List<CaseRow> ledBy(LetterRef ref) {
        return book.store().ledBy(ref);
    }

    /// Working days left until then; negative when it has passed.
    public int daysLeft(LocalDate due) {
        return times.workingDaysLeft(due);
    }

    /// What the city tells whoever writes to it.
    public LettersEntry promise() {
        return times.terms().promise();
    }

    /// A letter with its history.
    ///
    /// @param locked why the history could not be opened; empty when it could
    public record OpenCase(CaseRow row, Opened letter, List<CaseEvent> history, String locked) {}

    private interface Work {
        CaseResult run() throws LockedForGoodException;
    }

    /// Takes back what was done in the transaction so far.
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient CaseResult result;

        Undone(CaseResult result) {
            super(null, null, false, false);
            this.result = result;
        }
    }
}
