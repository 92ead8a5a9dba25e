package nl.buurtpunt.server.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class InMemorySentencesTest extends SentencesContract {
    @Override
    SentenceStore store() {
        return new InMemorySentenceStore();
    }

    /// Sentences kept as long as the test lives.
    private static final class InMemorySentenceStore implements SentenceStore {
        private final List<Sentence> all = new ArrayList<>();

        @Override
        public List<Sentence> all() {
            return all.stream()
                    .sorted(Comparator.comparing(Sentence::key).thenComparing(Sentence::language))
                    .toList();
        }

        @Override
        public void save(Sentence sentence) {
            all.removeIf(it -> it.key().equals(sentence.key()) && it.language().equals(sentence.language()));
            all.add(sentence);
        }

        @Override
        public boolean delete(String key) {
            return all.removeIf(it -> it.key().equals(key));
        }
    }
}
