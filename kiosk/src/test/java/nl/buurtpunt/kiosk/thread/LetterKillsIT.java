package nl.buurtpunt.kiosk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.store.LetterCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGKILL to a kiosk that writes letters and to the packaged server that takes them, both over and over, at moments
/// drawn from a seed. Then everything is counted: what has a slip is at the server, once, and gets its answer.
/// `-Dbuurtpunt.kills=200` for as many kills; `-Dbuurtpunt.seed=7` for other moments. `docs/benchmarks.md` has the
/// whole
/// command, and what came of it.
final class LetterKillsIT {
    private static final int KILLS = Integer.getInteger("buurtpunt.kills", 20);
    private static final long SEED = Long.getLong("buurtpunt.seed", 4);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration WHOLE_RUN = Duration.ofMinutes(2).plusSeconds(30L * KILLS);
    private static final String KIOSK = "killed";
    private static final String ANSWER = "De stroom is er weer.";

    private final AtomicInteger kioskKills = new AtomicInteger();
    private final AtomicInteger serverKills = new AtomicInteger();
    private final long end = System.nanoTime() + WHOLE_RUN.toNanos();

    @Test
    void everyLetterWithASlipIsThereOnceAndIsAnswered(@TempDir Path folder) throws Exception {
        try (Town town = Town.open(folder)) {
            town.confirmedKiosk(KIOSK).close();
            var lives = new KioskLives(town, KIOSK, folder.resolve("kiosk.log"));
            killBoth(town, lives);
            assertThat(lives.oddities()).isEmpty();
            assertThat(lives.slips()).isNotEmpty();

            town.startServer();
            List<String> arrived = count(town, lives);
            System.err.printf(
                    "%d kills of the kiosk, %d of the server, seed %d: %d letters begun, %d slips, %d at the server%n",
                    kioskKills.get(),
                    serverKills.get(),
                    SEED,
                    lives.writings().size(),
                    lives.slips().size(),
                    arrived.size());
            answer(town, arrived, folder);
            readEveryAnswer(town, lives.slips());
        }
    }

    private boolean enough() {
        int kiosk = kioskKills.get();
        int server = serverKills.get();
        return kiosk >= KILLS / 2 && server >= KILLS / 3 && kiosk + server >= KILLS;
    }

    private void killBoth(Town town, KioskLives lives) throws Exception {
        town.stopServer();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var forKiosk = new Random(SEED);
            var kills = new ServerKills(town, new Random(~SEED));
            List<Future<Void>> killers = new ArrayList<>();
            killers.add(threads.submit(over(() -> killKiosk(lives, forKiosk))));
            killers.add(threads.submit(over(() -> killServer(kills, lives))));
            for (Future<Void> killer : killers) {
                killer.get();
            }
        }
    }

    private Callable<Void> over(Killing killing) {
        return () -> {
            while (!enough()) {
                assertThat(System.nanoTime()).as("the end of patience").isLessThan(end);
                killing.once();
            }
            return null;
        };
    }

    @FunctionalInterface
    private interface Killing {
        void once() throws IOException, InterruptedException;
    }

    /// While it starts, or from the beginning of one of its letters until that was sent or nearly so.
    private void killKiosk(KioskLives lives, Random random) throws IOException, InterruptedException {
        KioskLives.Life life = lives.begin();
        try {
            if (random.nextInt(5) == 0) {
                ServerKills.pass(random.nextInt(600));
            } else {
                int letter = 1 + random.nextInt(KilledKiosk.LETTERS);
                ServerKills.await("a letter", () -> life.begun() >= letter || !life.isAlive());
                ServerKills.pass(random.nextInt(250));
            }
            assertThat(life.isAlive()).as("alive until it is killed").isTrue();
        } finally {
            life.kill();
        }
        kioskKills.incrementAndGet();
    }

    private void killServer(ServerKills kills, KioskLives lives) throws IOException, InterruptedException {
        kills.once(() -> {
            int slips = lives.slipsPrinted() + 1 + kills.random().nextInt(3);
            ServerKills.await("a letter", () -> lives.slipsPrinted() >= slips || enough());
        });
        serverKills.incrementAndGet();
    }

    /// Answers the ids that the server has, as its commands show them.
    private static List<String> count(Town town, KioskLives lives) throws IOException {
        LetterCounts counts;
        try (KioskCore kiosk = town.kiosk(KIOSK)) {
            Await.until(
                    "everything delivered",
                    PATIENCE,
                    () -> kiosk.letters().counts().waiting() == 0);
            counts = kiosk.letters().counts();
        }
        List<String> arrived = new ArrivedLetters(town).ids();
        assertThat(arrived).doesNotHaveDuplicates().hasSize((int) counts.delivered());
        assertThat(counts.quarantined()).isZero();
        Map<String, TestLetter> slips = lives.slips();
        assertThat(arrived)
                .containsAll(slips.values().stream().map(TestLetter::end).toList());
        assertThat(textsWithoutSlip(town, arrived, slips))
                .doesNotHaveDuplicates()
                .isSubsetOf(lives.writings())
                .doesNotContainAnyElementsOf(slips.keySet());
        return arrived;
    }

    /// Kept, but killed before the slip came out: the resident has no code and will write again.
    private static List<String> textsWithoutSlip(Town town, List<String> arrived, Map<String, TestLetter> slips)
            throws IOException {
        Set<String> extra = new HashSet<>(arrived);
        slips.values().forEach(it -> extra.remove(it.end()));
        List<String> texts = new ArrayList<>();
        for (String id : extra) {
            texts.add(new ArrivedLetters(town).text(id, "brief "));
        }
        return texts;
    }

    /// All together, as many letters about one lamp are.
    private static void answer(Town town, List<String> letters, Path folder) throws IOException {
        List<String> words = new ArrayList<>(List.of("letters", "merge"));
        words.addAll(letters);
        if (letters.size() > 1) {
            town.server().command(words.toArray(String[]::new));
        }
        new ArrivedLetters(town).answer(letters.getFirst(), ANSWER, folder);
    }

    private static void readEveryAnswer(Town town, Map<String, TestLetter> slips) {
        try (KioskCore kiosk = town.kiosk(KIOSK)) {
            slips.forEach((text, letter) -> {
                EarlierLetter found = Await.present("the answer to " + text, PATIENCE, () -> {
                    EarlierLetter now = letter.foundAt(kiosk);
                    return now.answers().isEmpty() ? Optional.empty() : Optional.of(now);
                });
                assertThat(found.answers()).hasSize(1);
                assertThat(found.answers()
                                .getFirst()
                                .texts()
                                .in(Language.SOURCE)
                                .text())
                        .isEqualTo(ANSWER);
            });
        }
    }
}
