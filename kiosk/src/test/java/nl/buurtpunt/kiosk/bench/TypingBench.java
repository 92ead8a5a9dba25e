package nl.buurtpunt.kiosk.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.application.Platform;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.search.Hit;
import nl.buurtpunt.kiosk.search.SearchIndex;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;

/// From the finger leaving a key until its letter and the answers are laid out, at 1920 x 1080, in a guide of 5,000
/// services: words of random services typed on the on-screen keyboard of each language, the search itself included.
public final class TypingBench {
    private static final int SERVICES = 5_000;
    private static final int WORDS = 40;
    private static final int WARM = 10;

    private final TestKiosk kiosk;
    private final Guide guide;
    private final Random random = new Random(1);
    private final List<Double> keys = new ArrayList<>();
    private final List<Double> planes = new ArrayList<>();
    private final Set<String> answers = new HashSet<>();

    private TypingBench(TestKiosk kiosk, Guide guide) {
        this.kiosk = kiosk;
        this.guide = guide;
    }

    static void main() {
        try {
            measure();
        } finally {
            Platform.exit();
        }
    }

    private static void measure() {
        Guide guide = new LargeCity().guide(SERVICES);
        SearchIndex index = SearchIndex.of(guide);
        TypingBench bench = Fx.on(() -> new TypingBench(shown(guide), guide));
        bench.kiosk.finder = (typed, most) -> {
            List<String> found =
                    index.find(typed, most).stream().map(Hit::serviceId).toList();
            bench.answers.addAll(found);
            return found;
        };
        for (String language : LargeCity.LANGUAGES) {
            bench.type(language, WARM);
        }
        bench.keys.clear();
        bench.planes.clear();
        for (String language : LargeCity.LANGUAGES) {
            bench.type(language, WORDS);
        }
        if (bench.answers.size() < WORDS) {
            throw new IllegalStateException("hardly anything was found: " + bench.answers);
        }
        Table.percentile(
                "key to search result on the page, 5,000 services in 6 languages: p99",
                "16 ms",
                0.99,
                bench.keys,
                "ms");
        Table.percentile("key to other keys (another script): p99", "33 ms", 0.99, bench.planes, "ms");
    }

    /// A frame between the keys, as between a resident's: what is drawn is not part of the next key.
    private void type(String language, int words) {
        Fx.run(() -> {
            kiosk.navigator.start(kiosk.language(language));
            kiosk.openSearch();
        });
        for (int i = 0; i < words; i++) {
            String word = word(language);
            for (int at = 0; at < word.length(); at++) {
                String key = "key-" + word.charAt(at);
                // a further letter is behind another key
                if (shows(key)) {
                    keys.add(Fx.on(() -> timed(key)));
                    Fx.awaitPulse();
                }
            }
            planes.add(Fx.on(() -> timed("key-script")));
            Fx.on(() -> timed("key-script"));
            if (shows("entry-clear")) {
                Fx.on(() -> timed("entry-clear"));
            }
        }
    }

    private boolean shows(String id) {
        return Fx.on(() -> Optional.ofNullable(kiosk.scene.lookup("#" + id))).isPresent();
    }

    /// The first word of something people say for a service.
    private String word(String language) {
        String id = guide.services().get(random.nextInt(SERVICES)).id();
        List<String> sayings = guide.words().ofService(id).getOrDefault(language, List.of());
        String saying = sayings.get(random.nextInt(sayings.size()));
        return saying.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    }

    private double timed(String key) {
        long before = System.nanoTime();
        kiosk.tap(key);
        kiosk.scene.getRoot().applyCss();
        kiosk.scene.getRoot().layout();
        return (System.nanoTime() - before) / 1e6;
    }

    private static TestKiosk shown(Guide guide) {
        TestKiosk kiosk = new TestKiosk(guide, Panel.INCH_22.geometry());
        Stage stage = new Stage();
        stage.setScene(kiosk.scene);
        stage.setWidth(kiosk.scene.getWidth());
        stage.setHeight(kiosk.scene.getHeight());
        stage.show();
        return kiosk;
    }
}
