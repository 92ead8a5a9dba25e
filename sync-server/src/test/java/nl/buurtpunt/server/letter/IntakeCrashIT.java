package nl.buurtpunt.server.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.buurtpunt.server.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed while letters come in has every one it acknowledged, once, and counted
/// right.
class IntakeCrashIT {
    private static final int KILLS = 6;
    private static final long SEED = 20261121;

    @TempDir
    Path folder = Path.of(".");

    private final Map<String, String> offered = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    @Test
    void hasEveryLetterItAcknowledgedOnce() throws Exception {
        var keys = new LetterKeys(folder, Clock.systemUTC());
        var random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            int before = taken.size();
            runAndKill(20 + random.nextInt(150));
            assertThat(taken.size()).isGreaterThan(before);
        }
        try (Database database = Database.open(folder)) {
            var store = new JdbiLetterStore(database);
            var held = new HashMap<String, String>();
            store.after(0, Integer.MAX_VALUE)
                    .forEach(it -> assertThat(held.put(
                                    it.mark().ref().toString(), it.mark().sha256()))
                            .isNull());

            assertThat(held.keySet()).containsAll(taken);
            assertThat(offered).containsAllEntriesOf(held);
            long counted = store.taken().values().stream().mapToLong(it -> it).sum();
            assertThat(counted).isEqualTo(held.size());
            var letters = LetterOffice.open(
                    database, folder, keys.ring, () -> OfficeTable.EPOCH, Clock.systemUTC(), LetterLimits.DEFAULT);
            letters.letters()
                    .after(0, Integer.MAX_VALUE)
                    .forEach(it ->
                            assertThat(letters.letters().open(it.mark().ref())).isInstanceOf(Opened.Legible.class));
            letters.close();
        }
    }

    private void runAndKill(int afterLines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IntakeCore.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            int acknowledged = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged += note(line) ? 1 : 0;
                if (acknowledged == afterLines) {
                    // Through its handle: what it has written can still be read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean note(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3 || words[2].length() != 64) {
            return false;
        }
        offered.putIfAbsent(words[1], words[2]);
        return words[0].equals("taken") && taken.add(words[1]);
    }
}
