package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.buurtpunt.kiosk.AgentJar;
import nl.buurtpunt.kiosk.app.PackagedKiosk;
import nl.buurtpunt.kiosk.simulator.WritingResident;
import nl.buurtpunt.kiosk.slip.PictureReaders;

/// The packaged kiosk at which a resident writes letter after letter, through all its lives, and the paper that came
/// out of it.
final class PackagedLives implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /// Where a code can be typed at home: stands on slips.
    static final String HOME = "https://brief.voorbeeld.nl/";

    private static final String LOG = "kiosk.log";

    private final Path folder;
    private final Path slips;
    private final ProcessBuilder program;
    private Optional<Process> script = Optional.empty();

    /// @param folder of its own
    PackagedLives(Town town, String kiosk, Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.slips = Files.createDirectories(folder.resolve("slips"));
        Path settings = Files.writeString(
                folder.resolve("kiosk.properties"),
                String.join(
                        "\n",
                        "server.url=" + town.address(),
                        "server.pin=" + town.server().pin(),
                        "server.root-key=" + town.rootPublic(),
                        "data.dir=" + town.kioskData(kiosk),
                        "printer=png:" + slips,
                        "languages=nl,en,ar,tr",
                        "screen.width-px=1280",
                        "screen.height-px=800",
                        "screen.pitch-mm=0.1695",
                        "screen.bottom-height-mm=900",
                        "screen.viewing-distance-mm=500",
                        ""));
        program = new PackagedKiosk(settings)
                .prepared("", AgentJar.option(folder, WritingResident.class, folder.toString()))
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(LOG).toFile()));
    }

    /// Switches it on, unless its own script has started it again already.
    void beOn() throws IOException {
        if (script.filter(Process::isAlive).isEmpty()) {
            script = Optional.of(program.start());
        }
    }

    /// SIGKILL to the program alone, whose script starts it again.
    void killProgram() {
        ProcessHandle java = Await.present("the program", PATIENCE, this::program);
        if (!java.destroyForcibly()) {
            throw new AssertionError("not alive until it is killed");
        }
        java.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /// SIGKILL to the program and its script: the plug is pulled.
    void killAll() {
        ProcessHandle java = Await.present("the program", PATIENCE, this::program);
        // First, so that nobody starts it again.
        script.orElseThrow().destroyForcibly().onExit().join();
        java.destroyForcibly();
        java.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private Optional<ProcessHandle> program() {
        return script.orElseThrow()
                .children()
                .filter(it -> it.info().command().orElse("").endsWith("/java"))
                .findFirst();
    }

    /// In lower case.
    List<String> texts() {
        return lines(WritingResident.TEXTS);
    }

    int sends() {
        return lines(WritingResident.SENDS).size();
    }

    /// Why the resident gave up; empty when nobody did.
    List<String> troubles() {
        return lines(WritingResident.TROUBLE);
    }

    /// The log of all its lives.
    List<String> said() {
        return lines(LOG);
    }

    /// The codes on all slips that came out whole, as a phone reads them.
    List<String> codes() throws IOException {
        List<BufferedImage> whole = new ArrayList<>();
        try (Stream<Path> files = Files.list(slips)) {
            files.filter(it -> it.toString().endsWith(".png"))
                    .sorted()
                    .flatMap(it -> picture(it).stream())
                    .forEach(whole::add);
        }
        return PictureReaders.qrCodes(whole).stream()
                .map(it -> it.substring((HOME + "#").length()))
                .toList();
    }

    /// Empty when a kill came while it was written.
    private static Optional<BufferedImage> picture(Path slip) {
        try {
            return Optional.ofNullable(ImageIO.read(slip.toFile()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<String> lines(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path)
                    ? Files.readAllLines(path, UTF_8).stream()
                            .map(it -> it.toLowerCase(Locale.ROOT))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        switchOff();
    }

    /// As its keeper does; it may be off already.
    void switchOff() {
        script.ifPresent(own -> {
            List<ProcessHandle> programs = own.descendants().toList();
            own.destroy();
            try {
                if (!own.waitFor(30, TimeUnit.SECONDS)) {
                    own.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            programs.forEach(ProcessHandle::destroyForcibly);
        });
    }
}
