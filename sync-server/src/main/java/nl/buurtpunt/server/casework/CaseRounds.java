package nl.buurtpunt.server.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Letters;
import nl.buurtpunt.server.letter.LockedForGoodException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server's own rounds past all letters: publishes what waits, reminds, raises what is late, and notes which
/// answers
/// can be read by now. Each step is done once, however often the rounds are made.
public final class CaseRounds implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CaseRounds.class);

    private final CaseBook book;
    private final CasePublisher publisher;
    private final Letters letters;
    private final StatusReach reach;
    private final CaseTimes times;
    private final Arrivals arrivals;
    private final AtomicBoolean lookAtAll = new AtomicBoolean();
    private volatile LocalDate lastDay = LocalDate.MIN;

    CaseRounds(
            CaseBook book,
            CasePublisher publisher,
            Letters letters,
            StatusReach reach,
            CaseTimes times,
            Arrivals arrivals) {
        this.book = book;
        this.publisher = publisher;
        this.letters = letters;
        this.reach = reach;
        this.times = times;
        this.arrivals = arrivals;
    }

    /// The next rounds leave out no letter: kiosks have brought statuses back.
    void lookAtAll() {
        lookAtAll.set(true);
    }

    @Override
    public void run() {
        times.lookUp();
        boolean all = lookAtAll.getAndSet(false) || !times.today().equals(lastDay);
        int raised = 0;
        for (CaseRow listed : book.store().all()) {
            raised += visited(listed, all);
        }
        lastDay = times.today();
        if (raised > 0) {
            LOG.warn("{} letters need somebody: see `letters due`", raised);
        }
    }

    /// One letter that cannot be handled must not keep the rounds from the others.
    private int visited(CaseRow listed, boolean all) {
        try {
            boolean due = hasWork(listed) || (all && needsALook(listed));
            return due
                    ? book.alone(() ->
                            book.store().find(listed.ref()).map(this::visit).orElse(0))
                    : 0;
        } catch (RuntimeException e) {
            LOG.error("letter {} needs somebody: the rounds cannot handle it", listed.ref(), e);
            return 0;
        }
    }

    /// Decided from the list alone, so that a round past letters with nothing to do costs one query.
    private boolean hasWork(CaseRow row) {
        return row.unpublished()
                || hasArrived(row)
                || row.nextDay().filter(day -> isNews(row, day)).isPresent();
    }

    /// What the list does not tell.
    private boolean needsALook(CaseRow row) {
        return letters.find(row.ref()).isEmpty() || publisher.hidesAnswer(row);
    }

    private boolean hasArrived(CaseRow row) {
        Long answeredAt = row.publication().answeredAt();
        return answeredAt != null && reach.hasReached(row.ref().kioskId(), answeredAt);
    }

    /// A status that was signed anew stands further on in the log: who came past its old place only now has it not.
    private boolean isHeld(CaseRow row) {
        OptionalLong place = publisher.answerStandsAt(row);
        return place.isPresent() && reach.hasReached(row.ref().kioskId(), place.getAsLong());
    }

    private boolean isNews(CaseRow row, LocalDate due) {
        int left = times.workingDaysLeft(due);
        return times.terms().level(-left) > row.watch().level()
                || (left <= times.terms().remindDays() && !row.watch().reminded());
    }

    /// Returns 1 when somebody should look at it now.
    private int visit(CaseRow row) {
        if (letters.find(row.ref()).isEmpty()) {
            // purged elsewhere: by a ledger after a restore, or because a kiosk brought its withdrawal back
            List<LetterRef> left = book.followUps(row.ref());
            book.store().delete(row.ref());
            // what the resident wrote after it is here still, and would have nobody to read it
            left.forEach(it -> letters.find(it).ifPresent(arrivals::take));
            return 0;
        }
        CaseRow now = row.unpublished() || publisher.hidesAnswer(row) ? published(row) : row;
        // kiosks that hold a higher status have refused the answer
        if (hasArrived(now) && !publisher.isBehind(now) && isHeld(now)) {
            now = collectable(now);
        }
        return now.nextDay().isPresent() && raised(now, now.nextDay().get()) ? 1 : 0;
    }

    private CaseRow published(CaseRow row) {
        try {
            publisher.publishAgain(row);
        } catch (LockedForGoodException e) {
            LOG.error("the status of letter {} cannot be published: {}", row.ref(), e.getMessage());
        }
        return book.store().find(row.ref()).orElseThrow();
    }

    private CaseRow collectable(CaseRow row) {
        CaseRow noted = book.addWithoutWords(row, new CaseAct.Collectable()).fetched();
        book.store().save(noted);
        return noted;
    }

    private boolean raised(CaseRow row, LocalDate due) {
        int left = times.workingDaysLeft(due);
        int level = times.terms().level(-left);
        if (level > row.watch().level()) {
            book.addWithoutWords(row, new CaseAct.Escalated(level));
            return true;
        }
        if (left <= times.terms().remindDays() && !row.watch().reminded()) {
            book.addWithoutWords(row, new CaseAct.Reminded());
            return true;
        }
        return false;
    }
}
