package nl.buurtpunt.kiosk.ui;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What could not be laid out as designed: a word wider than its place, a page too small for one choice.
/// The resident still sees everything; the log says it once, and a test fails on it. It never repeats
/// words: they may be a resident's
/// own, and what is found here outlives every visit.
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Set<String> found = new LinkedHashSet<>();
    private final boolean logged;

    /// A notebook for an attempt that may be given up; nothing of it is logged yet.
    static Problems ofAttempt() {
        return new Problems(false);
    }

    /// Problems that are logged when they are found.
    public Problems() {
        this(true);
    }

    private Problems(boolean logged) {
        this.logged = logged;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// Takes over what was found in the attempt that was chosen.
    void accept(Problems attempt) {
        attempt.found.forEach(this::report);
    }

    void check(BidiText text, double width) {
        // Codes and addresses of websites have no words; they may be cut anywhere.
        if (!text.isCode() && text.oversizedAt(width)) {
            String words = text.words().text();
            int longest = Arrays.stream(words.split("\\s+", -1))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            report("a word is wider than " + Math.round(width) + " px; the longest has " + longest + " letters, in "
                    + text.words().language().tag());
        }
    }

    void report(String problem) {
        if (found.add(problem) && logged) {
            LOG.warn("layout: {}", problem);
        }
    }

    /// Everything found since the start, each once.
    public List<String> found() {
        return List.copyOf(found);
    }
}
