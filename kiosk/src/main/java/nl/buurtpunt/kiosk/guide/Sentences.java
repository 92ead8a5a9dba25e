package nl.buurtpunt.kiosk.guide;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every sentence of the interface, by key and language.
///
/// A key without text stops a test (assertions are on there). In service a resident never sees a key: the Dutch
/// sentence, then the one built into the kiosk, then a dash stands in its place, and the log says so.
public final class Sentences {
    private static final Logger LOG = LoggerFactory.getLogger(Sentences.class);
    private static final String NOTHING = "–";

    private final Map<String, Map<String, String>> byLanguage;
    private final Optional<Sentences> beneath;

    private Sentences(Map<String, Map<String, String>> byLanguage, Optional<Sentences> beneath) {
        Map<String, Map<String, String>> copy = new HashMap<>();
        byLanguage.forEach((tag, sentences) -> copy.put(tag, Map.copyOf(sentences)));
        this.byLanguage = Map.copyOf(copy);
        this.beneath = beneath;
    }

    /// @param byLanguage language tag -> key -> sentence
    public static Sentences of(Map<String, Map<String, String>> byLanguage) {
        return new Sentences(byLanguage, Optional.empty());
    }

    /// These sentences, with others behind them for keys a release does not have (yet).
    public Sentences over(Sentences builtIn) {
        return new Sentences(byLanguage, Optional.of(builtIn));
    }

    /// The sentence in this language with `{0}`, `{1}` filled in. In right-to-left text an argument without
    /// right-to-left letters (a number, a Dutch name) is marked, so that it keeps its order. An argument
    /// that is itself [Rendered] and a fallback makes the whole a fallback.
    public Rendered say(String key, Language language, Object... arguments) {
        Optional<Rendered> found = find(key, language);
        assert found.isPresent() : "no sentence '" + key + "'";
        if (found.isEmpty()) {
            LOG.warn("sentence {} is missing in every language", key);
            return new Rendered(NOTHING, Language.SOURCE, true);
        }
        Rendered sentence = found.get();
        boolean fallback = sentence.fallback()
                || Arrays.stream(arguments).anyMatch(a -> a instanceof Rendered part && part.fallback());
        return new Rendered(fill(sentence.text(), sentence.language(), arguments), sentence.language(), fallback);
    }

    /// A sentence made of several parts in one language: when a part is missing in it, all of it is said in the source
    /// language, so that direction and voice are those of every word.
    public static Rendered whole(Language language, Function<Language, Rendered> sentence) {
        Rendered own = sentence.apply(language);
        return own.fallback() ? new Rendered(sentence.apply(Language.SOURCE).text(), Language.SOURCE, true) : own;
    }

    /// Whether any language has this key.
    public boolean has(String key) {
        return find(key, Language.SOURCE).isPresent();
    }

    /// How many keys of the source language have no sentence in this one.
    public int missing(Language language) {
        Map<String, String> own = byLanguage.getOrDefault(language.tag(), Map.of());
        return (int) byLanguage.getOrDefault(Language.SOURCE.tag(), Map.of()).keySet().stream()
                .filter(key -> !own.containsKey(key))
                .count();
    }

    private Optional<Rendered> find(String key, Language language) {
        return in(key, language.tag())
                .map(text -> Rendered.of(text, language))
                .or(() -> in(key, Language.SOURCE.tag()).map(text -> new Rendered(text, Language.SOURCE, true)));
    }

    private Optional<String> in(String key, String tag) {
        return Optional.ofNullable(byLanguage.getOrDefault(tag, Map.of()).get(key))
                .or(() -> beneath.flatMap(b -> b.in(key, tag)));
    }

    private static String fill(String sentence, Language language, Object... arguments) {
        String filled = sentence;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i] instanceof Rendered part ? part.text() : String.valueOf(arguments[i]);
            String safe = language.rightToLeft() ? LeftToRight.markUnlessRightToLeft(argument) : argument;
            filled = filled.replace("{" + i + "}", safe);
        }
        return filled;
    }
}
