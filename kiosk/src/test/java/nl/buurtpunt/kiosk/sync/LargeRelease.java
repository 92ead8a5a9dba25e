package nl.buurtpunt.kiosk.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.kiosk.store.StoreFolder;

/// A kiosk on real H2 files whose city publishes very many services, at a server in a process of its own: for measuring
/// what a switch costs the screen.
public final class LargeRelease implements AutoCloseable {
    private final Process server;
    private final BufferedReader said;
    private final Writer edits;
    private final IdentityStore identity;
    private final ReleaseStore store;
    private final LetterStore letters;
    private final CurrentGuide screen;
    private final SyncRoom kiosk;

    public LargeRelease(int services, Path folder) throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeReleaseServer.class.getName(),
                        String.valueOf(services))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = server.inputReader(StandardCharsets.UTF_8);
        edits = server.outputWriter(StandardCharsets.UTF_8);
        StoreFolder stores = StoreFolder.at(folder);
        identity = stores.openIdentity();
        letters = stores.openLetters();
        store = stores.openRelease();
        Guide builtIn = Content.builtIn();
        screen = new CurrentGuide(builtIn);
        var address = new SyncRoom.Server(
                "https://localhost:" + said.readLine(), List.of(said.readLine()), said.readLine(), false);
        kiosk = SyncRoom.open(
                address,
                new SyncRoom.Stores(identity, store, letters, Duration.ofDays(90)),
                new SyncRoom.Screen(screen, builtIn),
                new SecureRandom(),
                Clock.systemUTC());
        if (kiosk.enrolment().ask().isPresent()) {
            throw new IllegalStateException("not enrolled: " + kiosk.health());
        }
    }

    /// What the screens would show; replaced by each switch, on the thread that switches.
    public CurrentGuide screen() {
        return screen;
    }

    /// Publishes with one service edited: the server's work, of which a kiosk feels nothing.
    public void publish(String edit) {
        try {
            edits.write(edit + "\n");
            edits.flush();
            String answer = said.readLine();
            if (!LargeReleaseServer.PUBLISHED.equals(answer)) {
                throw new IllegalStateException("not published: " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fetches what was published, checks, stores and shows it, as the kiosk does.
    public void take() {
        SyncOutcome outcome = kiosk.releases().run(0);
        if (!(outcome instanceof SyncOutcome.Switched)) {
            throw new IllegalStateException("not switched: " + outcome);
        }
    }

    @Override
    public void close() {
        server.destroyForcibly();
        kiosk.close();
        store.close();
        identity.close();
        letters.close();
    }
}
