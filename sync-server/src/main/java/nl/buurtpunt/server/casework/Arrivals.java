package nl.buurtpunt.server.casework;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.letter.FollowUp;
import nl.buurtpunt.server.letter.Arrival;
import nl.buurtpunt.server.letter.LetterMark;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Letters;
import nl.buurtpunt.server.letter.LockedForGoodException;
import nl.buurtpunt.server.letter.Opened;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives every new letter a case and its first status, or brings it to the case of the letter it follows. Which letters
/// are new, a cursor tells that moves in the same transaction; so none is left out and none is taken twice, whenever
/// the server was cut.
final class Arrivals implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final int AT_ONCE = 100;

    private final CaseBook book;
    private final CasePublisher publisher;
    private final Letters letters;

    Arrivals(CaseBook book, CasePublisher publisher, Letters letters) {
        this.book = book;
        this.publisher = publisher;
        this.letters = letters;
    }

    /// Until no letter is new. One that cannot be read gets a case as well: the city owes it an answer all the same.
    @Override
    public void run() {
        while (takeSome()) {
            // the next ones
        }
    }

    private boolean takeSome() {
        List<Arrival> some = letters.after(book.store().cursor(), AT_ONCE);
        try {
            take(some);
        } catch (RuntimeException e) {
            LOG.warn("{} letters could not be taken up together, now one by one", some.size(), e);
            some.forEach(this::takeAlone);
        }
        return !some.isEmpty();
    }

    private void take(List<Arrival> some) {
        book.alone(() -> {
            for (Arrival it : some) {
                takeOnce(it);
            }
            return some.size();
        });
    }

    /// Somebody else may have taken it up since it was listed.
    private void takeOnce(Arrival arrival) {
        if (arrival.number() > book.store().cursor()) {
            take(arrival.mark());
            book.store().moveCursor(arrival.number());
        }
    }

    /// One that spoils everything it touches must not hold up the others: it gets a case and nothing else, and the
    /// rounds try to publish it.
    private void takeAlone(Arrival arrival) {
        try {
            take(List.of(arrival));
        } catch (RuntimeException e) {
            LOG.error(
                    "letter {} could not be taken up as it should be and needs somebody",
                    arrival.mark().ref(),
                    e);
            book.alone(() -> {
                if (arrival.number() > book.store().cursor()) {
                    book.open(arrival.mark(), null);
                    book.store().moveCursor(arrival.number());
                }
                return arrival;
            });
        }
    }

    /// Gives a letter its case that has none (any more), or brings it to the one it follows.
    void take(LetterMark mark) {
        if (book.store().find(mark.ref()).isPresent()) {
            return;
        }
        Optional<FollowUp> followUp = followUp(mark.ref());
        if (followUp.isEmpty()) {
            openCase(mark, null);
            return;
        }
        Optional<CaseRow> first =
                letters.followed(followUp.get()).flatMap(it -> book.store().find(it.ref()));
        if (first.isPresent()) {
            join(first.get(), mark.ref(), followUp.get().notSolved());
        } else {
            openCase(mark, lookUpHash(followUp.get()));
        }
    }

    private Optional<FollowUp> followUp(LetterRef ref) {
        return switch (letters.open(ref)) {
            case Opened.Legible legible -> Optional.ofNullable(legible.text().followUp());
            case Opened.Unreadable(var _, String why) -> {
                LOG.error("letter {} cannot be read and needs somebody: {}", ref, why);
                yield Optional.empty();
            }
            case Opened.Purged _, Opened.Unknown _ -> Optional.empty();
        };
    }

    private static String lookUpHash(FollowUp followUp) {
        return Sha256.hex(Base64.getDecoder().decode(followUp.lookUpKey()));
    }

    private void openCase(LetterMark mark, @Nullable String follows) {
        CaseRow row = book.open(mark, follows);
        publisher.publish(row, CaseFile.justReceived(row), CasePublisher.News.STEP);
        // after a restore the first letter can come later than what follows it
        for (CaseRow earlier : book.store().following(mark.lookUpHash())) {
            CaseRow found = earlier.found();
            book.store().save(found);
            join(book.store().find(mark.ref()).orElseThrow(), found.ref(), false);
            if (found.state().isOpen()) {
                book.addWithoutWords(found, new CaseAct.Merged(mark.ref()));
            }
        }
    }

    private void join(CaseRow first, LetterRef followUp, boolean notSolved) {
        var act = new CaseAct.FollowedUp(followUp, notSolved, book.answerDueFromToday());
        try {
            CaseFile before = book.file(first.ref());
            if (book.add(first, CaseEvent.SERVER, act) instanceof ActResult.Done(CaseFile after)
                    && !after.steps().equals(before.steps())) {
                publisher.publish(first.of(after), after, CasePublisher.News.STEP);
            }
        } catch (LockedForGoodException e) {
            LOG.error("letter {} was followed up and cannot be opened: {}", first.ref(), e.getMessage());
            book.store().save(book.addWithoutWords(first, act).toPublish());
        }
    }
}
