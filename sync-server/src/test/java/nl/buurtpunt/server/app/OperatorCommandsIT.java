package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.server.guide.GuideStore;
import nl.buurtpunt.server.guide.InMemoryGuideStore;
import nl.buurtpunt.server.guide.SampleFolder;
import nl.buurtpunt.server.guide.WorkingGuide;
import nl.buurtpunt.server.operator.Desk;
import nl.buurtpunt.server.operator.DeskRunner;
import nl.buurtpunt.server.operator.OperatorSocket;
import nl.buurtpunt.server.store.DatabaseInUseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operator's commands as typed, with and without a running server.
class OperatorCommandsIT {
    private static final Path CONTENT = Path.of("..", "provisioning", "content");

    @TempDir
    Path temp;

    private Path data = Path.of("unset");
    private Path stad = Path.of("unset");

    record Run(int code, String out, String err) {}

    @BeforeEach
    void makeFolders() throws IOException {
        data = temp.resolve("data");
        stad = temp.resolve("stad");
        write(SampleFolder.good());
    }

    @Test
    void importsPublishesAndListsWithoutAServer() {
        Run imported = run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(imported.code()).isZero();
        assertThat(imported.err()).isEmpty();
        assertThat(imported.out().lines())
                .hasSize(6)
                .startsWith("imported 2 services in 2 topics, 4 translations")
                .anyMatch(it -> it.matches("warning: [0-9]+ missing translations"))
                .contains("warning: 1 contacts to check again")
                .anyMatch(it -> it.matches("LANGUAGE +TEXTS +MISSING +STALE"))
                .anyMatch(it -> it.matches("ar +3 +[0-9]+ +0"))
                .anyMatch(it -> it.matches("en +1 +[0-9]+ +0"));
        makeKeys();
        Run published = run("guide", "publish", "--data", data.toString(), "--note", "first");
        assertThat(published.code()).isZero();
        assertThat(published.out().lines())
                .anyMatch(it -> it.matches("ar +3 +[0-9]+ +0"))
                .last()
                .asString()
                .startsWith("published version 1: 21 entries, 21 changed, valid until ");
        assertThat(run("guide", "list", "--data", data.toString()).out())
                .contains("SERVICE ", "schuldhulp", "overdue", "missing:en");
        assertThat(run("guide", "list", "--overdue", "--data", data.toString()).out())
                .contains("gemeente-site", "https://www.example.org", "unknown")
                .doesNotContain("noodnummer");
        assertThat(run("guide", "list", "--releases", "--data", data.toString()).out())
                .contains("1       created", "first");
    }

    @Test
    void listsWhatATranslatorHasToDoAsAFileToFillIn() throws IOException {
        assertThat(run("guide", "missing", "--data", data.toString()).err()).contains("there is no guide yet");
        run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(run("guide", "missing", "--data", data.toString()).out().lines())
                .hasSize(3)
                .anyMatch(it -> it.matches("ar +3 +[0-9]+ +0"));
        Run missing = run("guide", "missing", "--language", "en", "--data", data.toString());
        assertThat(missing.code()).isZero();
        assertThat(missing.out())
                .contains("- field: \"topic/geld/name\"\n  nl: \"Geld\"\n  en: \"\"\n")
                .doesNotContain("service/schuldhulp/name", "organisation/");
        assertThat(run("guide", "missing", "--language", "fr", "--data", data.toString())
                        .err())
                .contains("'fr' is no language to translate into: ar, en");

        Files.writeString(
                stad.resolve("texts/en/all.yaml"), missing.out().replace("en: \"\"", "en: \"A text {0} {1}\""));
        Run filled = run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(filled.err()).contains("placeholders differ").doesNotContain("unknown field", "twice");
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
    void refusesANoteThatIsTooLongInOneLine() {
        Run published = run("guide", "publish", "--data", data.toString(), "--note", "x".repeat(501));
        assertThat(published.code()).isEqualTo(2);
        assertThat(published.err().lines()).containsExactly("--note: 501 characters, at most 500");
    }

    @Test
    void refusesAMalformedFolderByLineAndChangesNothing() throws IOException {
        run("guide", "import", stad.toString(), "--data", data.toString());
        write(SampleFolder.good()
                .replacing("services/schuldhulp.yaml", "topics: [geld]", "topics: [x]")
                .replacing("contacts.yaml", "14 045", "14"));
        Run refused = run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("stad/contacts.yaml:10: number: '14'");
        assertThat(refused.err()).endsWith("refused: 2 problems, nothing has changed\n");
        Run list = run("guide", "list", "--data", data.toString());
        assertThat(list.out()).contains("schuldhulp  geld ").doesNotContain(" x ");
    }

    @Test
    void reportsALinkTogetherWithWhatIsWrongInTheFiles() throws IOException {
        write(SampleFolder.good().replacing("contacts.yaml", "14 045", "14"));
        Files.createSymbolicLink(stad.resolve("services/link.yaml"), Path.of("/etc/hostname"));
        Run refused = run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("stad/services/link.yaml: is a symbolic link", "stad/contacts.yaml:10: number");
    }

    @Test
    void importsWhileTheServerHasTheDatabase() throws IOException {
        GuideStore guides = new InMemoryGuideStore();
        try (OperatorSocket _ = serve(guides)) {
            assertThat(run("guide", "import", stad.toString(), "--data", data.toString())
                            .code())
                    .isZero();
            assertThat(guides.load()).contains(SampleFolder.good().guide());
            assertThat(data.resolve("server.mv.db")).doesNotExist();
            write(SampleFolder.good().replacing("contacts.yaml", "14 045", "14"));
            Run refused = run("guide", "import", stad.toString(), "--data", data.toString());
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("stad/contacts.yaml:10: number");
            assertThat(guides.load()).contains(SampleFolder.good().guide());
        }
        assertThat(data.resolve("operator.sock")).doesNotExist();
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
            Run run = run("guide", "list", "--data", data.toString());
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
            Run run = run("guide", "import", stad.toString(), "--data", data.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).doesNotContain("imported");
            assertThat(run.err()).contains("disk full at the checkpoint");
        }
    }

    @Test
    void endsAsOneOfTheGuidesWhenManyImportAtOnce() throws Exception {
        Path other = temp.resolve("other/stad");
        SampleFolder otherFolder = SampleFolder.good().without("texts/en/alles.yaml");
        write(otherFolder, other);
        try (OpenData open = OpenData.open(data, Clock.systemUTC());
                OperatorSocket _ = OperatorSocket.open(data, new DeskRunner(SyncServer::tree, open.desk()));
                var executor = Executors.newFixedThreadPool(6)) {
            List<Callable<Run>> work = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String folder = (i % 2 == 0 ? stad : other).toString();
                work.add(() -> run("guide", "import", folder, "--data", data.toString()));
            }
            for (Future<Run> it : executor.invokeAll(work)) {
                assertThat(it.get().code()).as(it.get().err()).isZero();
            }
            assertThat(open.guide().load().orElseThrow())
                    .isIn(SampleFolder.good().guide(), otherFolder.guide());
        }
    }

    @Test
    void exportsAFolderThatImportsToTheIdenticalGuide() throws Exception {
        Path export = temp.resolve("export");
        String heerlen = CONTENT.resolve("heerlen").toString();
        String examples = CONTENT.resolve("heerlen-voorbeeld").toString();
        assertThat(run("guide", "import", heerlen, examples, "--data", data.toString())
                        .code())
                .isZero();
        WorkingGuide before = guideIn(data);
        assertThat(run("guide", "export", export.toString(), "--data", data.toString())
                        .code())
                .isZero();
        Path second = temp.resolve("second");
        assertThat(run("guide", "import", export.toString(), "--data", second.toString())
                        .err())
                .isEmpty();
        WorkingGuide after = guideIn(second);
        assertThat(after.assemble()).isEqualTo(before.assemble());
        assertThat(after.validDays()).isEqualTo(before.validDays());
        assertThat(after.translations())
                .extracting(it -> it.field() + it.language() + it.pin() + it.text())
                .isEqualTo(before.translations().stream()
                        .map(it -> it.field() + it.language() + it.pin() + it.text())
                        .toList());
        assertThat(run("guide", "export", export.toString(), "--data", data.toString())
                        .err())
                .contains("is not empty; an export never overwrites");
    }

    @Test
    void rollsBackToANewHigherVersionWithTheOldContent() throws Exception {
        run("guide", "import", stad.toString(), "--data", data.toString());
        makeKeys();
        run("guide", "publish", "--data", data.toString());
        write(SampleFolder.good().replacing("services/woonhulp.yaml", "Zoekt u een huis?", "Zoekt u hulp?"));
        run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(run("guide", "publish", "--data", data.toString()).out())
                .contains("published version 2: 21 entries, 1 changed");
        assertThat(run("guide", "rollback", "1", "--data", data.toString()).out())
                .startsWith("published version 3: 21 entries, 1 changed");
        Run unknown = run("guide", "rollback", "99", "--data", data.toString());
        assertThat(unknown).isEqualTo(new Run(1, "", "no release 99 is kept: see `guide list --releases`\n"));
        try (OpenData open = OpenData.open(data, Clock.systemUTC())) {
            List<Manifest> manifests = new ArrayList<>();
            for (var release : open.releases().all()) {
                manifests.add(Manifest.parse(release.manifest().text()));
            }
            assertThat(manifests.get(0).entries()).isEqualTo(manifests.get(2).entries());
            assertThat(manifests.get(0).order().isAbove(manifests.get(1).order()))
                    .isTrue();
        }
    }

    @Test
    void publishesNothingWithoutGuideOrKey() {
        assertThat(run("guide", "publish", "--data", data.toString()))
                .isEqualTo(new Run(1, "", "there is no guide yet: use `guide import FOLDER`\n"));
        run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(run("guide", "publish", "--data", data.toString()))
                .isEqualTo(new Run(1, "", "there is no key to sign with: use `keys publish`\n"));
    }

    @Test
    void makesTheBuiltInFileWithoutADatabase() throws IOException {
        Path out = temp.resolve("kiosk/builtin.json");
        Run run = run("guide", "builtin", CONTENT.resolve("heerlen").toString(), "--out", out.toString());
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(out))
                .startsWith("{\"city\":{")
                .contains("\"countryCallingCode\":\"31\"", "\"number\":\"112\"", "\"language\":\"ar\"", "home.title")
                .doesNotContain("schuldhulpverlening-heerlen");
        write(SampleFolder.good().replacing("city.yaml", "name: Voorbeeldstad", "naam: Voorbeeldstad"));
        Run refused = run(
                "guide",
                "builtin",
                stad.toString(),
                "--out",
                temp.resolve("no.json").toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(temp.resolve("no.json")).doesNotExist();
    }

    @Test
    void tellsUsageErrorsInOneLine() {
        for (List<String> words : List.of(
                List.of("guide", "import", "--data", data.toString()),
                List.of("guide", "publish"),
                List.of("guide", "publish", "--data", data.toString(), "--valid-days", "0"),
                List.of("guide", "rollback", "eerste", "--data", data.toString()),
                List.of("guide", "nonsense"))) {
            Run run = run(words.toArray(String[]::new));
            assertThat(run.code()).as("%s", words).isEqualTo(2);
            assertThat(run.err().lines()).as("%s", words).hasSize(1);
        }
        for (List<String> words : List.of(List.of("guide"), List.of("guide", "import"), List.of("guide", "builtin"))) {
            List<String> asking = new ArrayList<>(words);
            asking.add("--help");
            Run run = run(asking.toArray(String[]::new));
            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("Usage: sync-server " + String.join(" ", words));
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
                            new Desk(desk.clock(), guides, desk.releases(), desk.enrolments(), desk.bundles())));
        } catch (DatabaseInUseException e) {
            throw new AssertionError(e);
        }
    }

    private static WorkingGuide guideIn(Path folder) throws IOException, DatabaseInUseException {
        try (OpenData open = OpenData.open(folder, Clock.systemUTC())) {
            return open.guide().load().orElseThrow();
        }
    }

    private void makeKeys() {
        Path root = temp.resolve("root.pem");
        assertThat(run("keys", "root", "--out", root.toString()).code()).isZero();
        assertThat(run("keys", "publish", "--root", root.toString(), "--data", data.toString())
                        .code())
                .isZero();
    }

    private static Run run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = SyncServer.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Run(code, out.toString(), err.toString());
    }

    private void write(SampleFolder folder) throws IOException {
        write(folder, stad);
    }

    private static void write(SampleFolder folder, Path to) throws IOException {
        for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
            Path path = to.resolve(file.getKey().substring(file.getKey().indexOf('/') + 1));
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
    }
}
