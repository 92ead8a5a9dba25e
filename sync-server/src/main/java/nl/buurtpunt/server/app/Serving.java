package nl.buurtpunt.server.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.buurtpunt.server.operator.DeskRunner;
import nl.buurtpunt.server.operator.OperatorSocket;
import nl.buurtpunt.server.release.PublishResult;
import nl.buurtpunt.server.store.DatabaseInUseException;
import nl.buurtpunt.server.tls.ServerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server with its data open and its port listening, from the start to the graceful end.
public final class Serving implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);
    private static final Duration ROUNDS = Duration.ofMinutes(10);

    private final OpenData data;
    private final RunningServer server;
    private final ServeFile file;
    private final OperatorSocket operators;
    private final ServeSettings settings;
    private final LetterRounds rounds;

    private Serving(
            OpenData data, RunningServer server, OperatorSocket operators, ServeFile file, ServeSettings settings) {
        data.letters().news().follow(data.cases().arrivals());
        this.rounds = LetterRounds.start(() -> makeRounds(data), ROUNDS);
        this.operators = operators;
        this.data = data;
        this.server = server;
        this.file = file;
        this.settings = settings;
    }

    private static void makeRounds(OpenData data) {
        try {
            data.letters().statuses().signAnewWhenListChanged();
            data.letters().makeMissingCopies();
        } finally {
            data.cases().rounds().run();
        }
    }

    /// Opens and listens; what was opened is closed again when the rest fails.
    public static Serving start(ServeSettings settings, Clock clock) throws IOException, DatabaseInUseException {
        OpenData data = OpenData.open(settings.dataFolder(), clock, settings.limits());
        try {
            renew(data);
            return start(settings, data);
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /// What kiosks promise of letters is read at the start: whoever changed it need not publish the guide as well.
    private static void renew(OpenData data) {
        data.releases().renew().ifPresent(result -> {
            if (result instanceof PublishResult.Published(var release, var _, var _)) {
                LOG.info("letters.properties changed: kiosks promise what it says from release {} on", release.order());
            } else {
                LOG.warn("letters.properties changed, and kiosks promise what it said before: there is no release key");
            }
        });
    }

    private static Serving start(ServeSettings settings, OpenData data) throws IOException {
        // first the operators' door: from the moment the database is taken, commands must find whoever has it
        OperatorSocket operators =
                OperatorSocket.open(settings.dataFolder(), new DeskRunner(SyncServer::tree, data.desk()));
        try {
            return announced(settings, data, operators, RunningServer.start(settings, data.serverParts()));
        } catch (IOException | RuntimeException e) {
            operators.close();
            throw e;
        }
    }

    private static Serving announced(
            ServeSettings settings, OpenData data, OperatorSocket operators, RunningServer server) throws IOException {
        try {
            String pin =
                    settings.key().map(ServerKey::pin).map(it -> it.base64()).orElse(null);
            long pid = ProcessHandle.current().pid();
            var content = new ServeFile.Content(server.port(), pin, pid);
            LOG.info("listening at {}", server.url());
            return new Serving(data, server, operators, ServeFile.write(settings.dataFolder(), content), settings);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// The one line that scripts wait for.
    public String readyLine() {
        Optional<String> pin = settings.key().map(it -> " pin=" + it.pin().base64());
        return "ready " + server.url() + pin.orElse(" without encryption: for development only");
    }

    public OpenData data() {
        return data;
    }

    public String url() {
        return server.url();
    }

    @Override
    public void close() throws IOException {
        LOG.info("stopping");
        // whatever fails on the way, the port and the database are let go
        try {
            file.close();
        } finally {
            try {
                rounds.close();
                operators.close();
            } finally {
                try {
                    server.close();
                } finally {
                    data.close();
                }
            }
        }
        LOG.info("stopped");
    }
}
