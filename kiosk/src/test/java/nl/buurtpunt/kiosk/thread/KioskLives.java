package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// The lives of one kiosk, a process each, and all that ever came out of its printer.
final class KioskLives {
    /// What a kiosk says of an answer that a killed server did not end.
    private static final String CUT_OFF = " N4 refused (keys), ";

    private final Town town;
    private final String name;
    private final Path log;
    private final AtomicInteger lives = new AtomicInteger();
    private final Map<String, TestLetter> slips = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<String> writings = new CopyOnWriteArrayList<>();
    private final List<String> oddities = new CopyOnWriteArrayList<>();

    /// @param log what all lives write on their error stream
    KioskLives(Town town, String name, Path log) {
        this.town = town;
        this.name = name;
        this.log = log;
    }

    /// Letters by their text, of which a slip came out.
    Map<String, TestLetter> slips() {
        return Map.copyOf(slips);
    }

    /// The texts of all letters that were begun.
    List<String> writings() {
        return List.copyOf(writings);
    }

    /// Letters that were not kept, and lines nobody expected.
    List<String> oddities() {
        return List.copyOf(oddities);
    }

    int slipsPrinted() {
        return slips.size();
    }

    Life begin() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledKiosk.class.getName(),
                        town.kioskData(name).toString(),
                        town.address(),
                        town.server().pin(),
                        town.rootPublic(),
                        town.builtInFile().toString(),
                        "leven" + lives.incrementAndGet())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Life(process);
    }

    /// One process, from its start to its kill.
    final class Life {
        private final Process process;
        private final Thread reader;
        private final AtomicInteger begun = new AtomicInteger();

        Life(Process process) {
            this.process = process;
            this.reader = Thread.ofPlatform().start(this::read);
        }

        int begun() {
            return begun.get();
        }

        boolean isAlive() {
            return process.isAlive();
        }

        /// SIGKILL; returns when it is gone and everything it printed has been read.
        void kill() throws InterruptedException {
            // Not the process itself, which would close its output as well, with slips in it that nobody has read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            reader.join();
        }

        private void read() {
            try (BufferedReader out = process.inputReader(UTF_8)) {
                out.lines().forEach(this::take);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void take(String line) {
            String[] words = line.split(" ", 4);
            switch (words[0]) {
                case "READY" -> {}
                case "WRITING" -> {
                    writings.add(line.substring("WRITING ".length()));
                    begun.incrementAndGet();
                }
                case "SLIP" -> {
                    if (slips.put(words[3], new TestLetter(words[1], words[2])) != null) {
                        oddities.add("two slips of one letter: " + words[3]);
                    }
                }
                default -> {
                    if (!line.contains(CUT_OFF)) {
                        oddities.add(line);
                    }
                }
            }
        }
    }
}
