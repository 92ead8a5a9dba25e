package nl.buurtpunt.kiosk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.search.SearchIndex;
import nl.buurtpunt.kiosk.search.Typos;

/// From a key to the answer, in a guide of 5,000 services in six languages: names and sayings of random services typed
/// letter by letter, every third with a typo.
public final class SearchBench {
    private static final int SERVICES = 5_000;
    private static final int TYPED = 600;
    private static final int WARM = 150;
    private static final int HITS = 20;
    private static final int BUILDS = 5;
    private static final double MEGABYTE = 1024 * 1024;

    private SearchBench() {}

    static void main() {
        Guide guide = new LargeCity().guide(SERVICES);
        List<Double> builds = new ArrayList<>();
        SearchIndex index = SearchIndex.of(guide);
        for (int i = 0; i < BUILDS; i++) {
            long from = System.nanoTime();
            index = SearchIndex.of(guide);
            builds.add((System.nanoTime() - from) / 1e6);
        }
        var random = new Random(1);
        keystrokes(guide, index, random, WARM);
        Table.percentile(
                "key to search result, 5,000 services in 6 languages: p99",
                "16 ms",
                0.99,
                keystrokes(guide, index, random, TYPED),
                "ms");
        Table.figure("index of them in memory (" + index.terms() + " terms)", "25 MB", index.bytes() / MEGABYTE, "MB");
        Table.row("building it, off the screen's thread", "-", builds, "ms");
    }

    private static List<Double> keystrokes(Guide guide, SearchIndex index, Random random, int texts) {
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            String text = typed(guide, random);
            String typed = i % 3 == 0 ? Typos.one(text, random) : text;
            for (int end = 1; end <= typed.length(); end++) {
                String shown = typed.substring(0, end);
                long from = System.nanoTime();
                int found = index.find(shown, HITS).size();
                milliseconds.add((System.nanoTime() - from) / 1e6);
                if (found > HITS) {
                    throw new IllegalStateException("more hits than asked for");
                }
            }
        }
        return milliseconds;
    }

    private static String typed(Guide guide, Random random) {
        Service service = guide.services().get(random.nextInt(SERVICES));
        String language = LargeCity.LANGUAGES.get(random.nextInt(LargeCity.LANGUAGES.size()));
        List<String> sayings = guide.words().ofService(service.id()).getOrDefault(language, List.of());
        return random.nextInt(4) == 0
                ? service.name().byLanguage().getOrDefault(language, "")
                : sayings.get(random.nextInt(sayings.size()));
    }
}
