package nl.buurtpunt.kiosk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.store.LetterCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGKILL to both programs as they are carried to their machines: the kiosk at whose screen somebody writes letters,
/// and the server that takes them. Then everything is counted from the paper that came out of the printer.
/// `-Dbuurtpunt.packaged-kills=10` for as many kills, half of them of each program; `-Dbuurtpunt.seed=7` for other
/// moments.
final class PackagedKillsIT {
    private static final int KILLS = Integer.getInteger("buurtpunt.packaged-kills", 2);
    private static final long SEED = Long.getLong("buurtpunt.seed", 4);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String KIOSK = "packaged";
    private static final String ANSWER = "Antwoord op ";

    @Test
    void everyLetterWhoseSlipCameOutIsThereOnceAndItsAnswerIsRead(@TempDir Path folder) throws Exception {
        promiseToBeReadAtHome(folder);
        try (Town town = Town.open(folder);
                PackagedLives kiosk = confirmed(town, folder)) {
            killBoth(town, kiosk);
            town.startServer();
            oneMore(kiosk);
            kiosk.switchOff();
            assertThat(kiosk.troubles()).isEmpty();
            List<String> codes = kiosk.codes();
            assertThat(codes).isNotEmpty().doesNotHaveDuplicates();

            List<String> texts = count(town, kiosk.texts(), folder);
            System.err.printf(
                    "%d kills of packaged programs, seed %d: %d letters begun, %d sent, %d slips, %d at the server%n",
                    KILLS, SEED, kiosk.texts().size(), kiosk.sends(), codes.size(), texts.size());
            assertThat(readByCode(town, codes)).doesNotHaveDuplicates().isSubsetOf(texts);
        }
    }

    /// Without it slips have no code for a phone to read.
    private static void promiseToBeReadAtHome(Path folder) throws IOException {
        Path server = Files.createDirectories(folder.resolve("server"));
        Files.writeString(server.resolve("letters.properties"), "letters.public-address=" + PackagedLives.HOME + "\n");
    }

    private static PackagedLives confirmed(Town town, Path folder) throws IOException {
        town.confirmedKiosk(KIOSK).close();
        return new PackagedLives(town, KIOSK, folder.resolve("packaged"));
    }

    private static void killBoth(Town town, PackagedLives kiosk) throws Exception {
        town.stopServer();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Void>> killers = new ArrayList<>();
            killers.add(threads.submit(killing(kiosk, new Random(SEED))));
            killers.add(threads.submit(killing(new ServerKills(town, new Random(~SEED)), kiosk)));
            for (Future<Void> killer : killers) {
                killer.get();
            }
        }
    }

    /// In turn the program alone and all of it; the first time not while it starts.
    private static Callable<Void> killing(PackagedLives kiosk, Random random) {
        return () -> {
            for (int kill = 0; kill < KILLS - KILLS / 2; kill++) {
                kiosk.beOn();
                if (kill > 0 && random.nextInt(4) == 0) {
                    ServerKills.pass(random.nextInt(3_000));
                } else {
                    awaitSends(kiosk, 1 + random.nextInt(3));
                    ServerKills.pass(random.nextInt(2_500));
                }
                if (kill % 2 == 0) {
                    kiosk.killProgram();
                } else {
                    kiosk.killAll();
                }
            }
            kiosk.beOn();
            return null;
        };
    }

    private static Callable<Void> killing(ServerKills kills, PackagedLives kiosk) {
        return () -> {
            for (int kill = 0; kill < KILLS / 2; kill++) {
                Runnable letter = () -> {
                    awaitSends(kiosk, 1 + kills.random().nextInt(2));
                    ServerKills.pass(300 + kills.random().nextInt(700));
                };
                if (kill == 0) {
                    kills.once(false, letter);
                } else {
                    kills.once(letter);
                }
            }
            return null;
        };
    }

    private static void awaitSends(PackagedLives kiosk, int more) {
        int sends = kiosk.sends() + more;
        try {
            Await.until(
                    "the next letters",
                    PATIENCE,
                    () -> kiosk.sends() >= sends || !kiosk.troubles().isEmpty());
        } catch (AssertionError e) {
            throw new AssertionError("the kiosk said " + kiosk.said(), e);
        }
        assertThat(kiosk.troubles()).isEmpty();
    }

    /// After the last kill somebody can write as ever, and takes a slip home.
    private static void oneMore(PackagedLives kiosk) throws IOException {
        kiosk.beOn();
        awaitSends(kiosk, 2);
    }

    /// Answers the texts that the server has, each of which it has answered by then with an answer of its own.
    private static List<String> count(Town town, List<String> begun, Path folder) throws IOException {
        LetterCounts counts;
        try (KioskCore kiosk = town.kiosk(KIOSK)) {
            Await.until(
                    "everything delivered",
                    PATIENCE,
                    () -> kiosk.letters().counts().waiting() == 0);
            counts = kiosk.letters().counts();
        }
        assertThat(counts.quarantined()).isZero();
        var arrived = new ArrivedLetters(town);
        List<String> ids = arrived.ids();
        assertThat(ids).doesNotHaveDuplicates().hasSize((int) counts.delivered());
        List<String> texts = new ArrayList<>();
        for (String id : ids) {
            String text = arrived.text(id, "brief ");
            texts.add(text);
            arrived.answer(id, ANSWER + text, folder);
        }
        assertThat(texts).doesNotHaveDuplicates().isSubsetOf(begun);
        return texts;
    }

    /// At the kiosk, by what stands on each slip; answers the letters that were answered.
    private static List<String> readByCode(Town town, List<String> codes) {
        List<String> read = new ArrayList<>();
        try (KioskCore kiosk = town.kiosk(KIOSK)) {
            for (String code : codes) {
                EarlierLetter found = Await.present("an answer", PATIENCE, () -> {
                    EarlierLetter now = new TestLetter("", code).foundAt(kiosk);
                    return now.answers().isEmpty() ? Optional.empty() : Optional.of(now);
                });
                assertThat(found.answers()).hasSize(1);
                String words =
                        found.answers().getFirst().texts().in(Language.SOURCE).text();
                assertThat(words).startsWith(ANSWER);
                read.add(words.substring(ANSWER.length()));
            }
        }
        return read;
    }
}
