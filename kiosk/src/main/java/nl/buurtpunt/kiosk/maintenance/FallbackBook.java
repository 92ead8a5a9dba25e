package nl.buurtpunt.kiosk.maintenance;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How many pages had to show Dutch words in a language since the last report: what a translator should do first. A
/// number per language and nothing else, no time, no page; in memory only. A number so small that it could tell of one
/// visitor is not told until it has grown. Safe from any thread.
public final class FallbackBook {
    /// Staff do not see smaller numbers about visitors (requirement S23).
    static final long SMALLEST = 5;

    private final Map<String, Long> pages = new TreeMap<>();

    /// Counts a page.
    public synchronized void shown(String language) {
        pages.merge(language, 1L, Long::sum);
    }

    /// The numbers that are large enough to be told, by language tag.
    public synchronized Map<String, Long> told() {
        Map<String, Long> told = new TreeMap<>(pages);
        told.values().removeIf(count -> count < SMALLEST);
        return told;
    }

    /// Forgets what has been told to the server.
    public synchronized void delivered(Map<String, Long> told) {
        told.forEach(
                (language, count) -> pages.computeIfPresent(language, (_, all) -> all <= count ? null : all - count));
    }

    /// As staff read it: `ar 12, pl <5`.
    public synchronized String words() {
        return pages.isEmpty()
                ? "-"
                : pages.entrySet().stream()
                        .map(it -> it.getKey() + " " + (it.getValue() < SMALLEST ? "<" + SMALLEST : it.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
