package nl.buurtpunt.server.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Sha256;

/// Sentences that staff use often, with their translations. A translation whose Dutch has changed since is not used.
public final class Sentences {
    /// Characters of one sentence.
    public static final int LONGEST = 1_000;

    private final SentenceStore store;

    Sentences(SentenceStore store) {
        this.store = store;
    }

    /// What became of a sentence that was to be added.
    public enum Adding {
        ADDED,
        /// Translations of the Dutch that was replaced are no longer used.
        CHANGED,
        /// A translation needs the Dutch it is made from.
        NO_DUTCH,
        NOT_A_KEY,
        NOT_A_LANGUAGE,
        TOO_LONG
    }

    public Adding add(String key, String language, String text) {
        String clean = text.strip();
        if (!Checked.isId(key) || key.length() > 40) {
            return Adding.NOT_A_KEY;
        }
        if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            return Adding.NOT_A_LANGUAGE;
        }
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return Adding.TOO_LONG;
        }
        Map<String, Sentence> known = byLanguage(key);
        Sentence dutch = known.get(GivenAnswer.DUTCH);
        if (language.equals(GivenAnswer.DUTCH)) {
            store.save(Sentence.dutch(key, clean));
            return dutch == null || dutch.text().equals(clean) ? Adding.ADDED : Adding.CHANGED;
        }
        if (dutch == null) {
            return Adding.NO_DUTCH;
        }
        store.save(new Sentence(key, language, clean, Sha256.hex(dutch.text())));
        return Adding.ADDED;
    }

    public boolean remove(String key) {
        return store.delete(key);
    }

    /// By key: the languages it can be used in, and its text in each.
    public SortedMap<String, SortedMap<String, String>> usable() {
        var usable = new TreeMap<String, SortedMap<String, String>>();
        List<Sentence> all = store.all();
        for (Sentence it : all) {
            if (!isStale(it, all)) {
                usable.computeIfAbsent(it.key(), key -> new TreeMap<>()).put(it.language(), it.text());
            }
        }
        return usable;
    }

    /// Translations that have to be made again.
    public List<Sentence> stale() {
        List<Sentence> all = store.all();
        return all.stream().filter(it -> isStale(it, all)).toList();
    }

    /// The text of a sentence in a language; empty when there is none that may be used.
    public Optional<String> text(String key, String language) {
        return Optional.ofNullable(usable().getOrDefault(key, new TreeMap<>()).get(language));
    }

    private static boolean isStale(Sentence sentence, List<Sentence> all) {
        return all.stream()
                .filter(it -> it.key().equals(sentence.key()) && it.language().equals(GivenAnswer.DUTCH))
                .noneMatch(it -> sentence.isMadeFrom(it.text()));
    }

    private Map<String, Sentence> byLanguage(String key) {
        var known = new TreeMap<String, Sentence>();
        store.all().stream().filter(it -> it.key().equals(key)).forEach(it -> known.put(it.language(), it));
        return known;
    }
}
