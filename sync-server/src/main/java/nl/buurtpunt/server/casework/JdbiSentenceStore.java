package nl.buurtpunt.server.casework;

import java.util.List;
import nl.buurtpunt.server.store.Database;

/// Sentences in the table `answer_sentence`.
final class JdbiSentenceStore implements SentenceStore {
    private final Database database;

    JdbiSentenceStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Sentence> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select sentence_key, language, text, made_from"
                                + " from answer_sentence order by sentence_key, language")
                        .map((rs, ctx) -> new Sentence(
                                rs.getString("sentence_key"),
                                rs.getString("language"),
                                rs.getString("text"),
                                rs.getString("made_from")))
                        .list());
    }

    @Override
    public void save(Sentence sentence) {
        database.durably(handle -> handle.createUpdate("merge into answer_sentence (sentence_key, language, text,"
                        + " made_from) key (sentence_key, language) values (:key, :language, :text, :madeFrom)")
                .bind("key", sentence.key())
                .bind("language", sentence.language())
                .bind("text", sentence.text())
                .bind("madeFrom", sentence.madeFrom())
                .execute());
    }

    @Override
    public boolean delete(String key) {
        return database.durably(handle -> handle.execute("delete from answer_sentence where sentence_key = ?", key))
                > 0;
    }
}
