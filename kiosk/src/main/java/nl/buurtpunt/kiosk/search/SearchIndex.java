package nl.buurtpunt.kiosk.search;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Guide;

/// Everything by which one guide can be searched, in all its languages at once. It never changes and keeps nothing of
/// what is typed; safe from any thread.
public final class SearchIndex {
    private final String[] services;
    private final int[][] topics;
    private final Tables tables;

    /// What is looked up, by term unless it says otherwise.
    ///
    /// @param families from a stem to the words that have it
    /// @param compounds from a word to what ends with it
    record Tables(
            Lexicon lexicon, Postings postings, Links families, Links compounds, Phrases phrases, PhoneBook phones) {}

    /// @param services ids in the order of the guide
    /// @param topics per topic the places of its services in that order
    SearchIndex(String[] services, int[][] topics, Tables tables) {
        this.services = services;
        this.topics = topics;
        this.tables = tables;
    }

    /// Takes about a second for 5,000 services in six languages: not for the screen's thread.
    public static SearchIndex of(Guide guide) {
        return of(guide, () -> {});
    }

    /// The same in small steps.
    ///
    /// @param breath called between them; it may wait a moment so that others get their turn
    public static SearchIndex of(Guide guide, Runnable breath) {
        return IndexBuilder.build(guide, breath);
    }

    /// Finds services by what somebody types or has typed, the best first; equally good ones in the guide's order.
    ///
    /// The last word counts as unfinished until a blank follows it.
    ///
    /// @param typed any text at all
    /// @param most how many at most; none when that is not positive
    public List<Hit> find(String typed, int most) {
        Query query = Query.of(typed);
        return query.isEmpty() || most <= 0 ? List.of() : new Finder(tables, topics, services).find(query, most);
    }

    /// About what it takes of memory.
    public long bytes() {
        long bytes = (long) tables.lexicon().bytes()
                + tables.postings().bytes()
                + tables.families().bytes()
                + tables.compounds().bytes()
                + tables.phrases().bytes()
                + tables.phones().bytes();
        for (int[] topic : topics) {
            bytes += (long) topic.length * Integer.BYTES;
        }
        return bytes;
    }

    /// How many different terms it knows.
    public int terms() {
        return tables.lexicon().size();
    }
}
