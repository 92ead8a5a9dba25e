package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packaged server as a process of its own, and its commands, as an operator runs them.
final class SyncServerProcess implements AutoCloseable {
    private static final Path JAR =
            Path.of("..", "sync-server", "target", "sync-server.jar").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("ready https://\\S+?:(\\d+) pin=(\\S+)");
    private static final Pattern SPKI = Pattern.compile("MCowBQYDK2VwAyEA[A-Za-z0-9+/]*=*");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final Process process;
    private final String pin;
    private final int port;

    private SyncServerProcess(Path data, Process process, int port, String pin) {
        this.data = data;
        this.process = process;
        this.port = port;
        this.pin = pin;
    }

    static SyncServerProcess serve(Path data) throws IOException {
        Process process = spawn(data);
        Matcher ready = Await.present("the server's ready line", PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended: " + read(log(data)));
            }
            return ready(data);
        });
        return new SyncServerProcess(data, process, Integer.parseInt(ready.group(1)), ready.group(2));
    }

    /// Starts a server and does not wait for it.
    static Process spawn(Path data, String... more) throws IOException {
        Files.deleteIfExists(log(data));
        List<String> all = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        all.addAll(List.of(more));
        return new ProcessBuilder(words(all))
                .redirectErrorStream(true)
                .redirectOutput(log(data).toFile())
                .start();
    }

    /// Where the server spawned last listens, as soon as it does.
    static OptionalInt listening(Path data) {
        Optional<Matcher> ready = ready(data);
        return ready.isPresent() ? OptionalInt.of(Integer.parseInt(ready.get().group(1))) : OptionalInt.empty();
    }

    private static Optional<Matcher> ready(Path data) {
        Matcher matcher = READY.matcher(read(log(data)));
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    /// What the server of this folder wrote to its streams since it started.
    static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /// Runs a command to its end and answers what it said; anything but exit 0 fails the test.
    static String run(String... command) throws IOException {
        Path said = Files.createTempFile("command", ".txt");
        Process process = new ProcessBuilder(words(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end: " + List.of(command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    List.of(command) + " ended with " + process.exitValue() + ": " + read(said));
        }
        return read(said);
    }

    /// A command on this server's data, while it serves.
    String command(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return run(all.toArray(String[]::new));
    }

    /// Makes an offline root key and publishes the first list of keys; answers the root's public half.
    String makeKeys(Path root) throws IOException {
        run("keys", "root", "--out", root.toString());
        command("keys", "publish", "--root", root.toString());
        Matcher matcher = SPKI.matcher(command("keys", "show"));
        if (!matcher.find()) {
            throw new IllegalStateException("keys show does not show the root's public key");
        }
        return matcher.group();
    }

    /// All that lives in its memory after a collection.
    ///
    /// @param dump a file that is not there yet
    byte[] memory(Path dump) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process writing = new ProcessBuilder(
                        jcmd.toString(), String.valueOf(process.pid()), "GC.heap_dump", dump.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(writing.getInputStream().readAllBytes(), UTF_8);
        if (!Files.exists(dump)) {
            throw new IllegalStateException("no memory written: " + said);
        }
        byte[] memory = Files.readAllBytes(dump);
        Files.delete(dump);
        return memory;
    }

    int port() {
        return port;
    }

    String pin() {
        return pin;
    }

    /// Ends it the way the system does at a shutdown.
    @Override
    public void close() {
        end(false);
    }

    void end(boolean forcibly) {
        if (forcibly) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> words(List<String> command) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is not there: mvn -pl sync-server -am package");
        }
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                JAR.toString()));
        words.addAll(command);
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
