package nl.buurtpunt.server.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Letters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes by term. No term runs before the answer could be collected: an answer that nobody could read was none.
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final CaseBook book;
    private final Letters letters;
    private final CaseTimes times;

    Retention(CaseBook book, Letters letters, CaseTimes times) {
        this.book = book;
        this.letters = letters;
        this.times = times;
    }

    /// What becomes of a letter today.
    public enum Fate {
        STAYS,
        CONTACT_GOES,
        LETTER_GOES
    }

    /// @param why for the operator, without a word of the letter
    public record Verdict(LetterRef ref, Fate fate, String why) {}

    /// Every letter, judged; nothing is changed.
    public List<Verdict> plan() {
        times.lookUp();
        return book.store().all().stream().map(this::judge).toList();
    }

    Verdict judge(CaseRow row) {
        LocalDate from = row.watch().collectable();
        if (row.state().isOpen()) {
            return stays(row, "an answer is owed");
        }
        if (row.standing().unread()) {
            return stays(row, "what was written after the answer is unread");
        }
        // published once more after a restore, it must be fetched once more
        if (from == null || row.publication().answeredAt() != null) {
            return stays(row, "no kiosk has fetched the answer yet");
        }
        LocalDate today = times.today();
        LocalDate letterGoes = from.plusDays(times.terms().letterDays());
        LocalDate contactGoes = from.plusDays(times.terms().contactDays());
        if (!today.isBefore(letterGoes)) {
            return new Verdict(
                    row.ref(), Fate.LETTER_GOES, since(from, times.terms().letterDays()));
        }
        if (!today.isBefore(contactGoes) && !row.watch().contactForgotten()) {
            return new Verdict(
                    row.ref(), Fate.CONTACT_GOES, since(from, times.terms().contactDays()));
        }
        return stays(row, "until " + (row.watch().contactForgotten() ? letterGoes : contactGoes));
    }

    private static Verdict stays(CaseRow row, String why) {
        return new Verdict(row.ref(), Fate.STAYS, why);
    }

    private static String since(LocalDate from, int days) {
        return "its answer could be collected since " + from + ", the term is " + days + " days";
    }

    /// Deletes what is due, each letter in a transaction of its own, and says what it deleted.
    public List<Verdict> carryOut() {
        var done = new ArrayList<Verdict>();
        for (Verdict it : plan()) {
            if (it.fate() != Fate.STAYS && isCarriedOut(it)) {
                done.add(it);
            }
        }
        return done;
    }

    /// One letter that cannot be deleted must not keep the others beyond their term.
    private boolean isCarriedOut(Verdict verdict) {
        try {
            return book.alone(() -> carriedOut(verdict));
        } catch (RuntimeException e) {
            LOG.error("letter {} is past its term and cannot be deleted", verdict.ref(), e);
            return false;
        }
    }

    /// Judged once more: the resident may have written since.
    private boolean carriedOut(Verdict verdict) {
        CaseRow row = book.store().find(verdict.ref()).orElse(null);
        if (row == null || judge(row).fate() != verdict.fate()) {
            return false;
        }
        // What was written later with the same code goes with the first.
        List<LetterRef> all = new ArrayList<>(List.of(row.ref()));
        all.addAll(book.followUps(row.ref()));
        if (verdict.fate() == Fate.LETTER_GOES) {
            all.forEach(letters::purge);
            book.store().delete(row.ref());
        } else {
            all.forEach(letters::deleteContact);
            book.addWithoutWords(row, new CaseAct.ContactForgotten());
        }
        return true;
    }
}
