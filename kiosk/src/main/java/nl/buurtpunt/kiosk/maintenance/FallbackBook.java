package nl.buurtpunt.kiosk.maintenance;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How many pages had to show Dutch words in a language since the last report: what a translator should do first. A
/// number per language and nothing else, no time, no page; in memory only. A number so small that it could tell of one
/// visitor is not told until it has grown. Safe from any thread.
public final class FallbackBook {
    /// One visit opens several pages: more than the 5 of requirement S23.
    static final long SMALLEST = 10;

    private final Map<String, Long> pages = new TreeMap<>();

    /// What one report says.
    ///
    /// @param words as staff read them
    /// @param pages the numbers that stand in them, by language tag
    public record Taken(String words, Map<String, Long> pages) {
        public Taken {
            pages = Map.copyOf(pages);
        }
    }

    /// Counts a page.
    public synchronized void shown(String language) {
        pages.merge(language, 1L, Long::sum);
    }

    /// Takes out, for one report, the numbers that may be told. The others stay and grow.
    public synchronized Taken take() {
        String words = words();
        Map<String, Long> told = new TreeMap<>(pages);
        told.values().removeIf(FallbackBook::isSmall);
        pages.keySet().removeAll(told.keySet());
        return new Taken(words, told);
    }

    /// The report did not arrive: the next one tells its numbers, with what was counted meanwhile.
    public synchronized void putBack(Taken taken) {
        taken.pages().forEach((language, count) -> pages.merge(language, count, Long::sum));
    }

    /// As staff read it: `ar 12, pl <10`.
    public synchronized String words() {
        return pages.isEmpty()
                ? "-"
                : pages.entrySet().stream()
                        .map(it -> it.getKey() + " " + (isSmall(it.getValue()) ? "<" + SMALLEST : it.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static boolean isSmall(long count) {
        return count < SMALLEST;
    }
}
