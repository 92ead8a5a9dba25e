package nl.buurtpunt.server.app;

import static nl.buurtpunt.server.app.CommandRun.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.server.guide.SampleFolder;
import nl.buurtpunt.server.guide.WorkingGuide;
import nl.buurtpunt.server.store.DatabaseInUseException;
import org.junit.jupiter.api.Test;

/// The operator's commands as typed, without a running server.
class OperatorCommandsIT extends CommandsOnSampleCity {
    private static final Path CONTENT = Path.of("..", "provisioning", "content");

    @Test
    void importsPublishesAndListsWithoutAServer() {
        CommandRun imported = run("guide", "import", stad.toString(), "--data", data.toString());
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
        CommandRun published = run("guide", "publish", "--data", data.toString(), "--note", "first");
        assertThat(published.code()).isZero();
        assertThat(published.out().lines())
                .anyMatch(it -> it.matches("ar +3 +[0-9]+ +0"))
                .last()
                .asString()
                .startsWith("published version 1: 22 entries, 22 changed, valid until ");
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
        CommandRun missing = run("guide", "missing", "--language", "en", "--data", data.toString());
        assertThat(missing.code()).isZero();
        assertThat(missing.out())
                .contains("- field: \"topic/geld/name\"\n  nl: \"Geld\"\n  en: \"\"\n")
                .doesNotContain("service/schuldhulp/name", "organisation/");
        assertThat(run("guide", "missing", "--language", "fr", "--data", data.toString())
                        .err())
                .contains("'fr' is no language to translate into: ar, en");

        Files.writeString(
                stad.resolve("texts/en/all.yaml"), missing.out().replace("en: \"\"", "en: \"A text {0} {1}\""));
        CommandRun filled = run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(filled.err()).contains("placeholders differ").doesNotContain("unknown field", "twice");
    }

    @Test
    void refusesANoteThatIsTooLongInOneLine() {
        CommandRun published = run("guide", "publish", "--data", data.toString(), "--note", "x".repeat(501));
        assertThat(published.code()).isEqualTo(2);
        assertThat(published.err().lines()).containsExactly("--note: 501 characters, at most 500");
    }

    @Test
    void refusesAMalformedFolderByLineAndChangesNothing() throws IOException {
        run("guide", "import", stad.toString(), "--data", data.toString());
        SampleFolder.good()
                .replacing("services/schuldhulp.yaml", "topics: [geld]", "topics: [x]")
                .replacing("contacts.yaml", "14 045", "14")
                .writeTo(stad);
        CommandRun refused = run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("stad/contacts.yaml:10: number: '14'");
        assertThat(refused.err()).endsWith("refused: 2 problems, nothing has changed\n");
        CommandRun list = run("guide", "list", "--data", data.toString());
        assertThat(list.out()).contains("schuldhulp  geld ").doesNotContain(" x ");
    }

    @Test
    void reportsALinkTogetherWithWhatIsWrongInTheFiles() throws IOException {
        SampleFolder.good().replacing("contacts.yaml", "14 045", "14").writeTo(stad);
        Files.createSymbolicLink(stad.resolve("services/link.yaml"), Path.of("/etc/hostname"));
        CommandRun refused = run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("stad/services/link.yaml: is a symbolic link", "stad/contacts.yaml:10: number");
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
        SampleFolder.good()
                .replacing("services/woonhulp.yaml", "Zoekt u een huis?", "Zoekt u hulp?")
                .writeTo(stad);
        run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(run("guide", "publish", "--data", data.toString()).out())
                .contains("published version 2: 22 entries, 1 changed");
        assertThat(run("guide", "rollback", "1", "--data", data.toString()).out())
                .startsWith("published version 3: 22 entries, 1 changed");
        CommandRun unknown = run("guide", "rollback", "99", "--data", data.toString());
        assertThat(unknown).isEqualTo(new CommandRun(1, "", "no release 99 is kept: see `guide list --releases`\n"));
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
                .isEqualTo(new CommandRun(1, "", "there is no guide yet: use `guide import FOLDER`\n"));
        run("guide", "import", stad.toString(), "--data", data.toString());
        assertThat(run("guide", "publish", "--data", data.toString()))
                .isEqualTo(new CommandRun(1, "", "there is no key to sign with: use `keys publish`\n"));
    }

    @Test
    void makesTheBuiltInFileWithoutADatabase() throws IOException {
        Path out = temp.resolve("kiosk/builtin.json");
        CommandRun run = run("guide", "builtin", CONTENT.resolve("heerlen").toString(), "--out", out.toString());
        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        assertThat(Files.readString(out))
                .startsWith("{\"city\":{")
                .contains("\"countryCallingCode\":\"31\"", "\"number\":\"112\"", "\"language\":\"ar\"", "home.title")
                .doesNotContain("schuldhulpverlening-heerlen");
        SampleFolder.good()
                .replacing("city.yaml", "name: Voorbeeldstad", "naam: Voorbeeldstad")
                .writeTo(stad);
        CommandRun refused = run(
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
            CommandRun run = run(words.toArray(String[]::new));
            assertThat(run.code()).as("%s", words).isEqualTo(2);
            assertThat(run.err().lines()).as("%s", words).hasSize(1);
        }
        for (List<String> words : List.of(List.of("guide"), List.of("guide", "import"), List.of("guide", "builtin"))) {
            List<String> asking = new ArrayList<>(words);
            asking.add("--help");
            CommandRun run = run(asking.toArray(String[]::new));
            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("Usage: sync-server " + String.join(" ", words));
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
}
