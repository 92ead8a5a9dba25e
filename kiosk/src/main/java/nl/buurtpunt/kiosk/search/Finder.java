package nl.buurtpunt.kiosk.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Answers one query: adds up what each typed word finds, the rarer the weightier, and what they say together.
final class Finder {
    /// A word without content still tells two equal services apart.
    private static final float STOP_WORD = 0.15f;
    /// How much of a service's score is lost when it answers none of the other words.
    private static final float MISSING = 0.5f;
    /// All that was typed is what somebody says, or a name.
    private static final float WHOLE = 1.5f;
    /// Per word of something people say, all of whose words were typed.
    private static final float PHRASE = 5;

    private static final float PHRASE_IN_TOPIC = 0.3f;
    /// Below this share of the best score an answer is no answer.
    private static final float WORTH_SHOWING = 0.12f;
    /// Services this near to a word's best count as found by it, in telling how rare it is.
    private static final float FOUND_WELL = 0.4f;

    private static final int MOST_WORDS_IN_PHRASES = 7;

    private final SearchIndex.Tables tables;
    private final int[][] topics;
    private final String[] services;
    private final float[] total;
    private final float[] answered;
    private float asked;
    private float rarest;

    Finder(SearchIndex.Tables tables, int[][] topics, String[] services) {
        this.tables = tables;
        this.topics = topics;
        this.services = services;
        this.total = new float[services.length];
        this.answered = new float[services.length];
    }

    List<Hit> find(Query query, int most) {
        for (int word = 0; word < query.words().size(); word++) {
            add(query, word);
        }
        if (asked > 0) {
            for (int service = 0; service < total.length; service++) {
                total[service] *= 1 - MISSING + MISSING * answered[service] / asked;
            }
        }
        if (query.words().size() > 1) {
            addWhole(query);
            addPhrases(query.words());
        }
        return best(most);
    }

    private void add(Query query, int at) {
        List<String> words = query.words();
        String word = words.get(at);
        WordMatch match = new WordMatch(tables, topics, services.length);
        match.word(word, query.isOpen(at));
        if (at > 0) {
            match.joined(words.get(at - 1) + word, query.isOpen(at));
        }
        if (at + 1 < words.size()) {
            match.joined(word + words.get(at + 1), query.isOpen(at + 1));
        }
        float[] scores = match.scores();
        float rarity = rarity(scores) * (StopWords.has(word) ? STOP_WORD : 1);
        rarest = Math.max(rarest, rarity);
        asked += rarity;
        for (int service = 0; service < scores.length; service++) {
            if (scores[service] > 0) {
                total[service] += scores[service] * rarity;
                answered[service] += rarity;
            }
        }
    }

    /// Zero for a word that nothing answers.
    private float rarity(float[] scores) {
        float high = 0;
        for (float score : scores) {
            high = Math.max(high, score);
        }
        if (high == 0) {
            return 0;
        }
        int found = 0;
        for (float score : scores) {
            found += score >= high * FOUND_WELL ? 1 : 0;
        }
        return (float) Math.log(1 + (double) scores.length / found);
    }

    private void addWhole(Query query) {
        WordMatch match = new WordMatch(tables, topics, services.length);
        match.whole(query.joined(), query.open());
        float[] scores = match.scores();
        for (int service = 0; service < scores.length; service++) {
            total[service] += scores[service] * WHOLE * reference();
        }
    }

    private void addPhrases(List<String> words) {
        float[] bonus = new float[services.length];
        for (String language : Stems.LANGUAGES) {
            List<String> stems = new ArrayList<>(Phrases.stems(language, words));
            int known = Math.min(stems.size(), MOST_WORDS_IN_PHRASES);
            for (int choice = 1; choice < 1 << known; choice++) {
                int size = Integer.bitCount(choice);
                if (size > 1 && size <= Phrases.LONGEST) {
                    phrase(chosen(stems, choice), size, bonus);
                }
            }
        }
        for (int service = 0; service < bonus.length; service++) {
            total[service] += bonus[service] * reference();
        }
    }

    private void phrase(Set<String> stems, int size, float[] bonus) {
        tables.phrases().with(stems, subject -> {
            if (subject < bonus.length) {
                bonus[subject] = Math.max(bonus[subject], size * PHRASE);
            } else {
                for (int service : topics[subject - bonus.length]) {
                    bonus[service] = Math.max(bonus[service], size * PHRASE * PHRASE_IN_TOPIC);
                }
            }
        });
    }

    /// What is said together counts as much as the rarest word of it, and never nothing.
    private float reference() {
        return Math.max(rarest, 1);
    }

    private static Set<String> chosen(List<String> stems, int choice) {
        Set<String> chosen = new TreeSet<>();
        for (int at = 0; at < stems.size(); at++) {
            if ((choice & 1 << at) != 0) {
                chosen.add(stems.get(at));
            }
        }
        return chosen;
    }

    /// The best, in the guide's order where they are equal.
    private List<Hit> best(int most) {
        int[] first = new int[Math.min(most, services.length)];
        int count = 0;
        for (int service = 0; service < total.length; service++) {
            if (total[service] > 0 && (count < first.length || total[service] > total[first[count - 1]])) {
                int at = count < first.length ? count++ : count - 1;
                while (at > 0 && total[first[at - 1]] < total[service]) {
                    first[at] = first[at - 1];
                    at--;
                }
                first[at] = service;
            }
        }
        return Arrays.stream(first, 0, count)
                .filter(it -> total[it] >= total[first[0]] * WORTH_SHOWING)
                .mapToObj(it -> new Hit(services[it], total[it]))
                .toList();
    }
}
