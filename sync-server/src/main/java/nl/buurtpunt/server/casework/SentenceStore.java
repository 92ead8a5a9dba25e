package nl.buurtpunt.server.casework;

import java.util.List;

/// Keeps the sentences staff use often.
interface SentenceStore {
    /// By key, then by language.
    List<Sentence> all();

    /// A new one, or another text for one there is.
    void save(Sentence sentence);

    /// In all languages; false when there was none.
    boolean delete(String key);
}
