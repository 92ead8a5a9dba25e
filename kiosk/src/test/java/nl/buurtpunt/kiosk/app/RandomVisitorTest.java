package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who does anything at all, ten thousand times, never meets an exception, a trap or a page without a way
/// home; and nothing that was typed is left, in memory or on disk (requirement S17, pitfall 10).
///
/// `-Dbuurtpunt.visitor.seed=N -Dbuurtpunt.visitor.actions=N` does something else, or more of it.
class RandomVisitorTest {
    private static final int USUAL_ACTIONS = 10_000;
    private static final long SEED = Long.getLong("buurtpunt.visitor.seed", 20_261_121);
    private static final int ACTIONS = Integer.getInteger("buurtpunt.visitor.actions", USUAL_ACTIONS);

    /// Without one of these the visitor would have been somewhere else.
    private static final List<String> EVERYWHERE = List.of(
            "comfort",
            "emergency",
            "ended",
            "event",
            "help",
            "home",
            "idle",
            "invitation",
            "languages",
            "large",
            "maintenance",
            "night",
            "notice",
            "notices",
            "path",
            "point",
            "points",
            "search",
            "service",
            "slip",
            "topic",
            "tree",
            "warning");

    @TempDir
    Path folder;

    private final Set<String> pages = new HashSet<>();
    private final Set<String> languages = new HashSet<>();
    private final Set<String> problems = new HashSet<>();
    private int rareWordsShown;
    private boolean searchWorks;

    @Test
    void neverMeetsATrapAndLeavesNothingTyped() throws IOException {
        for (Panel panel : Panel.values()) {
            visit(panel, Files.createDirectories(folder.resolve(panel.name())));
        }

        assertThat(rareWordsShown).as("rare words that were shown").isPositive();
        assertThat(searchWorks).as("what is on the panel is found in memory").isTrue();
        if (ACTIONS >= USUAL_ACTIONS) {
            assertThat(pages).containsAll(EVERYWHERE);
            assertThat(languages).containsExactlyInAnyOrder("nl", "en", "ar", "tr", "de", "pl");
        }
    }

    private void visit(Panel panel, Path own) throws IOException {
        Path data = Files.createDirectories(own.resolve("data"));
        FileTime begun = Files.getLastModifiedTime(data);
        VisitedKiosk kiosk = Fx.on(() -> new VisitedKiosk(ContentFolder.heerlen(), panel.geometry(), data));
        try (kiosk;
                Fingers fingers = Fingers.undrawn(kiosk.scene);
                Faults faults = new Faults(kiosk.view, own.resolve("kiosk.log"))) {
            kiosk.open(data);
            RandomVisitor visitor =
                    new RandomVisitor(kiosk, fingers, 31 * SEED + panel.name().hashCode());
            NoTrap rules = new NoTrap("nl", kiosk.scene.getWidth(), kiosk.scene.getHeight());
            for (int i = 0; i < ACTIONS / Panel.values().length; i++) {
                List<String> wrong = new ArrayList<>(acted(visitor));
                wrong.addAll(rules.faults(visitor.seen()));
                wrong.addAll(faults.all());
                wrong.addAll(newProblems(kiosk, visitor.seen()));
                if (!wrong.isEmpty()) {
                    fail(panel, kiosk, visitor, wrong);
                }
                if (!searchWorks && visitor.rareWordsShown() > 0) {
                    searchWorks = Traces.inMemory(own) > 0;
                }
            }
            pages.addAll(visitor.pages());
            languages.addAll(visitor.languages());
            rareWordsShown += visitor.rareWordsShown();
            everybodyGoesAway(kiosk);
            assertThat(faults.all()).isEmpty();
            assertThat(Traces.inMemory(own)).as(panel + ": in memory").isZero();
        }
        assertThat(own.resolve("kiosk.log")).isNotEmptyFile();
        assertThat(data.resolve("release.mv.db")).isNotEmptyFile();
        assertThat(Traces.inFiles(own, Integer.MAX_VALUE, begun)).isEmpty();
        assertThat(Traces.inFiles(Path.of(System.getProperty("java.io.tmpdir")), 1, begun))
                .isEmpty();
    }

    /// What an event throws comes out where the finger is lifted.
    private static List<String> acted(RandomVisitor visitor) {
        try {
            return visitor.act();
        } catch (AssertionError e) {
            return List.of(String.valueOf(e.getCause() == null ? e : e.getCause()));
        }
    }

    private List<String> newProblems(VisitedKiosk kiosk, Sight seen) {
        List<String> found = new ArrayList<>(Fx.on(() -> kiosk.view.problems().found()));
        found.removeAll(problems);
        problems.addAll(found);
        // How pages are laid out for who reads otherwise is measured elsewhere, part by part.
        return seen.comfort().equals(Comfort.USUAL) ? found : List.of();
    }

    /// The visit ends by itself, what was asked for is done, and the panel shows something else.
    private static void everybodyGoesAway(VisitedKiosk kiosk) {
        Fx.run(() -> kiosk.pass(Duration.ofMinutes(10)));
        List.of(kiosk.printing, kiosk.errands, kiosk.indexing).forEach(Backlog::finish);
        for (int picture = 0; picture < 5; picture++) {
            Fx.awaitPulse();
        }
        assertThat(Fx.on(() -> Sight.of(kiosk)).sleeps()).as("at rest").isTrue();
    }

    private static void fail(Panel panel, VisitedKiosk kiosk, RandomVisitor visitor, List<String> wrong) {
        int action = visitor.journal().action();
        String picture = "visitor/" + panel + "-" + SEED + "-" + action;
        Fx.run(() -> Pictures.save(kiosk.scene, picture));
        throw new AssertionError(panel + ", seed " + SEED + ", action " + action + ", picture target/screens/" + picture
                + ".png:\n  " + String.join("\n  ", wrong) + "\nlast:\n  " + visitor.journal());
    }
}
