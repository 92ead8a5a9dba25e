package nl.buurtpunt.server.app;

import static nl.buurtpunt.server.app.CommandRun.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpunt.server.guide.GuideStore;
import nl.buurtpunt.server.guide.InMemoryGuideStore;
import nl.buurtpunt.server.guide.SampleFolder;
import nl.buurtpunt.server.guide.WorkingGuide;
import nl.buurtpunt.server.operator.Desk;
import nl.buurtpunt.server.operator.DeskRunner;
import nl.buurtpunt.server.operator.OperatorSocket;
import nl.buurtpunt.server.store.DatabaseInUseException;
import org.junit.jupiter.api.Test;

/// The operator's commands as typed, while a server has the database, or left its socket behind.
class CommandsBesideServerIT extends CommandsOnSampleCity {
    @Test
    void importsWhileTheServerHasTheDatabase() throws IOException {
        GuideStore guides = new InMemoryGuideStore();
        try (OperatorSocket _ = serve(guides)) {
            assertThat(run("guide", "import", stad.toString(), "--data", data.toString())
                            .code())
                    .isZero();
            assertThat(guides.load()).contains(SampleFolder.good().guide());
            assertThat(data.resolve("server.mv.db")).doesNotExist();
            SampleFolder.good().replacing("contacts.yaml", "14 045", "14").writeTo(stad);
            CommandRun refused = run("guide", "import", stad.toString(), "--data", data.toString());
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("stad/contacts.yaml:10: number");
            assertThat(guides.load()).contains(SampleFolder.good().guide());
        }
        assertThat(data.resolve("operator.sock")).doesNotExist();
    }

    @Test
    void writesDownWhoDidWhatWithAndWithoutAServer() throws Exception {
        String user = System.getProperty("user.name");
        run("guide", "import", stad.toString(), "--data", data.toString());
        try (OpenData open = OpenData.open(data, Clock.systemUTC());
                OperatorSocket _ = OperatorSocket.open(data, new DeskRunner(SyncServer::tree, open.desk()))) {
            run("guide", "publish", "--data", data.toString(), "--note", "one\ntwo");
        }
        List<String> lines = Files.readAllLines(data.resolve("logs/audit.log"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .matches("20[0-9-]{8}T[0-9:.]{12}Z exit=0 .*")
                .contains("origin=\"local\" actor=\"" + user + "\" command=\"guide import " + stad)
                .contains("outcome=\"imported 2 services");
        assertThat(lines.get(1))
                .contains("exit=1 origin=\"operator socket\" actor=\"" + user + "\" command=\"guide publish")
                .contains("one?two", "there is no key to sign with");
    }

    @Test
    void socketIsForItsOwnUserOnlyAndReplacesOneThatWasLeftBehind() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("operator.sock"), "left behind");
        try (OperatorSocket _ = serve(new InMemoryGuideStore())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("operator.sock"))))
                    .isEqualTo("rw-------");
            assertThat(data.resolve(".op")).doesNotExist();
            assertThat(run("guide", "list", "--data", data.toString()).err()).contains("there is no guide yet");
        }
    }

    @Test
    void opensTheDatabaseItselfWhenTheSocketIsStale() throws IOException {
        Files.createDirectories(data);
        try (var left = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            left.bind(UnixDomainSocketAddress.of(data.resolve("operator.sock")));
        }
        assertThat(data.resolve("operator.sock")).exists();
        assertThat(run("guide", "import", stad.toString(), "--data", data.toString())
                        .code())
                .isZero();
    }

    @Test
    void saysSoWhenTheServerStopsHalfWay() throws Exception {
        Files.createDirectories(data);
        try (var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                var executor = Executors.newSingleThreadExecutor()) {
            door.bind(UnixDomainSocketAddress.of(data.resolve("operator.sock")));
            Future<?> server = executor.submit(() -> {
                try (var caller = door.accept()) {
                    caller.write(ByteBuffer.wrap(new byte[] {'O', 0, 0, 0, 2, 'h', 'i', 'O'}));
                }
                return null;
            });
            CommandRun run = run("guide", "list", "--data", data.toString());
            server.get();
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("the server did not answer to the end");
        }
    }

    @Test
    void doesNotClaimAnImportThatWasNotForcedToTheDisk() throws IOException {
        var store = new InMemoryGuideStore();
        GuideStore committedButNotForced = new GuideStore() {
            @Override
            public Optional<WorkingGuide> load() {
                return store.load();
            }

            @Override
            public void replace(WorkingGuide guide) {
                store.replace(guide);
                throw new IllegalStateException("disk full at the checkpoint");
            }
        };
        try (OperatorSocket _ = serve(committedButNotForced)) {
            CommandRun run = run("guide", "import", stad.toString(), "--data", data.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).doesNotContain("imported");
            assertThat(run.err()).contains("disk full at the checkpoint");
        }
    }

    @Test
    void endsAsOneOfTheGuidesWhenManyImportAtOnce() throws Exception {
        Path other = temp.resolve("other/stad");
        SampleFolder otherFolder = SampleFolder.good().without("texts/en/alles.yaml");
        otherFolder.writeTo(other);
        try (OpenData open = OpenData.open(data, Clock.systemUTC());
                OperatorSocket _ = OperatorSocket.open(data, new DeskRunner(SyncServer::tree, open.desk()));
                var executor = Executors.newFixedThreadPool(6)) {
            List<Callable<CommandRun>> work = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String folder = (i % 2 == 0 ? stad : other).toString();
                work.add(() -> run("guide", "import", folder, "--data", data.toString()));
            }
            for (Future<CommandRun> it : executor.invokeAll(work)) {
                assertThat(it.get().code()).as(it.get().err()).isZero();
            }
            assertThat(open.guide().load().orElseThrow())
                    .isIn(SampleFolder.good().guide(), otherFolder.guide());
        }
    }

    private OperatorSocket serve(GuideStore guides) throws IOException {
        Files.createDirectories(data);
        try (OpenData elsewhere = OpenData.open(temp.resolve("elsewhere"), Clock.systemUTC())) {
            Desk desk = elsewhere.desk();
            return OperatorSocket.open(
                    data,
                    new DeskRunner(
                            SyncServer::tree,
                            new Desk(
                                    desk.clock(),
                                    guides,
                                    desk.releases(),
                                    desk.enrolments(),
                                    desk.bundles(),
                                    desk.letters(),
                                    desk.backups())));
        } catch (DatabaseInUseException e) {
            throw new AssertionError(e);
        }
    }
}
