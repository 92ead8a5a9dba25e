package nl.buurtpunt.server.app;

import static nl.buurtpunt.server.app.CommandRun.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.LetterKind;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.server.casework.DeskLetters;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Opened;
import nl.buurtpunt.server.operator.DeskRunner;
import nl.buurtpunt.server.operator.OperatorSocket;
import org.junit.jupiter.api.Test;

/// Restores as an operator types them.
class RestoreIT extends CityWithBackup {
    @Test
    void bringsEverythingToAnEmptyMachineInANewEpoch() throws Exception {
        SealedLetter letter = letter(1);
        Files.writeString(data.resolve("letters.properties"), "letters.answer-days = 12\n");
        Epoch before;
        try (OpenData open = open(data);
                OperatorSocket _ = OperatorSocket.open(data, new DeskRunner(SyncServer::tree, open.desk()))) {
            take(open, letter);
            before = open.releases().epoch();
            CommandRun made = good("backup", "--to", backup.toString(), "--data", data.toString());
            assertThat(made.out()).contains("written " + backup).contains("epoch " + before.text());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        Path elsewhere = temp.resolve("elsewhere");

        CommandRun restored = restore(elsewhere, recovery);

        assertThat(restored.out()).contains("a new epoch begins").contains("backup was made in " + before.text());
        assertThat(elsewhere.resolve("letters.properties")).hasContent("letters.answer-days = 12");
        assertThat(restored.out())
                .contains("within 12 working days, and slips lead to no page")
                .contains("of the backup says: look whether it still holds");
        assertThat(files(elsewhere.resolve("keys"))).containsAllEntriesOf(files(data.resolve("keys")));
        try (OpenData open = open(elsewhere)) {
            assertThat(open.releases().epoch()).isGreaterThan(before);
            assertThat(open.releases().current().orElseThrow().order().epoch())
                    .isEqualTo(open.releases().epoch());
            assertThat(open.guide().load()).isPresent();
            assertThat(open.letters().letters().open(ref(letter)))
                    .isInstanceOfSatisfying(
                            Opened.Legible.class,
                            it -> assertThat(it.text().text()).isEqualTo("brief 1"));
            assertThat(open.letters().counts().of(KIOSK).epoch())
                    .isEqualTo(open.releases().epoch());
        }
        assertThat(Files.readString(elsewhere.resolve("logs/audit.log"))).contains("command=\"restore --from");
        assertThat(elsewhere.resolve(".restore")).doesNotExist();
    }

    /// The letters of today are on the kiosks still; the one deleted today must not come back with them.
    @Test
    void yesterdaysDatabaseLosesNothingThatKiosksHoldAndRevivesNothingThatWasPurged() throws Exception {
        SealedLetter kept = letter(1);
        SealedLetter purgedLater = letter(2);
        SealedLetter purgedBefore = letter(3);
        SealedLetter today = letter(4);
        try (OpenData open = open(data)) {
            Stream.of(kept, purgedLater, purgedBefore).forEach(it -> take(open, it));
            assertThat(open.letters().letters().purge(ref(purgedBefore))).isTrue();
        }
        good("backup", "--to", backup.toString(), "--data", data.toString());
        try (OpenData open = open(data)) {
            take(open, today);
            assertThat(open.letters().letters().purge(ref(purgedLater))).isTrue();
        }

        assertThat(restore(data, recovery).err()).contains("is not empty", "--replace");
        CommandRun restored = restore(data, recovery, "--replace");

        assertThat(restored.out()).contains("purged letters that stay purged: 2");
        try (OpenData open = open(data)) {
            assertThat(open.letters().letters().find(ref(today))).isEmpty();
            for (SealedLetter offered : List.of(kept, purgedLater, purgedBefore, today)) {
                boolean purged = offered.equals(purgedLater) || offered.equals(purgedBefore);
                assertThat(take(open, offered).acknowledgement().outcome())
                        .isEqualTo(purged ? Acknowledgement.Outcome.PURGED : Acknowledgement.Outcome.STORED);
            }
            assertThat(open.letters().letters().open(ref(today))).isInstanceOf(Opened.Legible.class);
            assertThat(open.letters().letters().open(ref(purgedLater))).isInstanceOf(Opened.Purged.class);
        }
        Path aside = onlyAside();
        assertThat(aside.resolve("server.mv.db")).exists();
        assertThat(aside.resolve("keys")).isDirectory();
    }

    /// A page that the city gave up since may be somebody else's: no code may be led there again.
    @Test
    void neverBringsBackWhatWasPromisedWhenTheBackupWasMade() throws Exception {
        Path terms = data.resolve("letters.properties");
        Files.writeString(terms, "letters.answer-days=20\nletters.public-address=https://oud.voorbeeld.nl/brief\n");
        good("backup", "--to", backup.toString(), "--data", data.toString());
        Files.writeString(terms, "letters.answer-days=5\nletters.public-address=https://nieuw.voorbeeld.nl/brief\n");

        CommandRun restored = restore(data, recovery, "--replace");

        assertThat(restored.out())
                .contains("within 5 working days, and slips lead to https://nieuw.voorbeeld.nl/brief")
                .doesNotContain("look whether it still holds");
        assertThat(promised()).contains("\"answerDays\":5", "https://nieuw.voorbeeld.nl/brief");
        assertThat(onlyAside().resolve("letters.properties")).doesNotExist();

        Files.delete(terms);
        assertThat(restore(data, recovery, "--replace").out())
                .contains("within 10 working days, and slips lead to no page");
        assertThat(terms).doesNotExist();
        assertThat(promised()).isEqualTo("{\"answerDays\":10,\"id\":\"letters\"}");
    }

    /// What was set aside, and what was not moved yet, is somewhere else than in the folder then.
    @Test
    void aRestoreThatBrokeOffLeavesThePromisesWhereTheyAre() throws Exception {
        Path terms = data.resolve("letters.properties");
        Files.writeString(terms, "letters.answer-days=20\n");
        good("backup", "--to", backup.toString(), "--data", data.toString());
        Files.writeString(terms, "letters.answer-days=5\n");
        Files.createFile(data.resolve("restore.unfinished"));
        Files.delete(data.resolve("server.mv.db"));
        try (Stream<Path> keys = Files.walk(data.resolve("keys"))) {
            for (Path key : keys.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(key);
            }
        }

        assertThat(restore(data, recovery, "--replace").out()).contains("within 5 working days");
        assertThat(promised()).contains("\"answerDays\":5");

        Files.delete(terms);
        Files.createFile(data.resolve("restore.unfinished"));
        assertThat(restore(data, recovery, "--replace").out()).contains("within 10 working days");
        assertThat(terms).doesNotExist();
    }

    /// What kiosks are given by the release that is published now.
    private String promised() throws Exception {
        try (OpenData open = open(data)) {
            Manifest manifest = Manifest.parse(
                    open.releases().current().orElseThrow().manifest().text());
            return manifest.entries().stream()
                    .filter(it -> it.kind().equals("letters"))
                    .map(it -> open.releases().entryText(it.sha256()).orElseThrow())
                    .collect(Collectors.joining());
        }
    }

    /// Nobody offers letters of the desk again.
    @Test
    void lettersOfTheDeskSinceTheBackupComeBackFromBesideTheDatabase() throws Exception {
        good("backup", "--to", backup.toString(), "--data", data.toString());
        LetterRef ref;
        try (OpenData open = open(data)) {
            var text = new LetterText(LetterKind.IDEA, About.theCity(), "nl", "aan de balie", null, null);
            ref = ((DeskLetters.TakenIn.Done) open.cases().desk().take(text, null)).ref();
        }

        CommandRun restored = restore(data, recovery, "--replace");

        assertThat(restored.out()).contains("lie in letter-copies: 1;");
        try (OpenData open = open(data)) {
            assertThat(open.letters().letters().open(ref))
                    .isInstanceOfSatisfying(
                            Opened.Legible.class,
                            it -> assertThat(it.text().text()).isEqualTo("aan de balie"));
        }
        assertThat(restore(temp.resolve("elsewhere"), recovery).out())
                .contains("lie in letter-copies: 0;", "put letter-copies of the folder that was lost here");
    }

    @Test
    void refusesUnderARunningServerAndChangesNothing() throws Exception {
        good("backup", "--to", backup.toString(), "--data", data.toString());
        try (OpenData open = open(data)) {
            CommandRun refused = restore(data, recovery, "--replace");

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("is in use: stop the server first");
            assertThat(open.guide().load()).isPresent();
        }
    }

    @Test
    void anotherRecoveryKeyIsNamedAndNothingChanges() throws Exception {
        good("backup", "--to", backup.toString(), "--data", data.toString());
        Path other = temp.resolve("other.pem");
        assertThat(run("keys", "recovery", "--out", other.toString(), "--data", data.toString())
                        .err())
                .contains("--renew");
        good("keys", "recovery", "--out", other.toString(), "--data", data.toString(), "--renew");
        Path elsewhere = temp.resolve("elsewhere");

        assertThat(restore(elsewhere, other).err()).contains("this backup is sealed to recovery key");
        assertThat(elsewhere.resolve("keys")).doesNotExist();
        assertThat(restore(elsewhere, recovery).code()).isZero();
    }

    /// Every part of the file matters: one byte changed, or the end missing, is seen before anything is touched.
    @Test
    void aDamagedBackupChangesNothing() throws Exception {
        try (OpenData open = open(data)) {
            SealedLetter letter = letter(1);
            take(open, letter);
            open.letters().letters().purge(ref(letter));
        }
        good("backup", "--to", backup.toString(), "--data", data.toString());
        Map<String, byte[]> before = files(data);
        byte[] whole = Files.readAllBytes(backup);
        for (String part :
                List.of("database.zip", "keys.sealed", "purged.log", "backup.json", "cut short", "no file")) {
            Files.write(backup, whole);
            damage(part);

            CommandRun refused = restore(data, recovery, "--replace");

            assertThat(refused.code()).as(part).isEqualTo(1);
            assertThat(refused.err()).as(part).contains(backup.toString());
            assertThat(files(data)).as(part).containsExactlyInAnyOrderEntriesOf(before);
            assertThat(data.resolve(".restore")).as(part).doesNotExist();
        }
        Files.write(backup, whole);
        assertThat(restore(data, recovery, "--replace").code()).isZero();
    }

    @Test
    void aFolderInWhichARestoreBrokeOffIsOpenedByNothingButTheNextRestore() throws Exception {
        good("backup", "--to", backup.toString(), "--data", data.toString());
        Files.createFile(data.resolve("restore.unfinished"));
        Files.delete(data.resolve("server.mv.db"));

        assertThat(run("guide", "list", "--data", data.toString()).err()).contains("a restore broke off");
        assertThat(run("serve", "--port", "0", "--data", data.toString()).err()).contains("a restore broke off");
        assertThat(data.resolve("server.mv.db")).doesNotExist();
        assertThat(restore(data, recovery, "--replace").code()).isZero();
        assertThat(run("guide", "list", "--data", data.toString()).code()).isZero();
    }

    private void damage(String part) throws IOException {
        byte[] all = Files.readAllBytes(backup);
        switch (part) {
            case "cut short" -> Files.write(backup, Arrays.copyOf(all, all.length - 1000));
            case "no file" -> Files.delete(backup);
            default -> {
                var parts = new ArrayList<Map.Entry<String, byte[]>>();
                try (var zip = new ZipFile(backup.toFile())) {
                    for (ZipEntry entry : zip.stream().toList()) {
                        parts.add(Map.entry(
                                entry.getName(), zip.getInputStream(entry).readAllBytes()));
                    }
                }
                try (var zip = new ZipOutputStream(Files.newOutputStream(backup))) {
                    for (Map.Entry<String, byte[]> it : parts) {
                        byte[] bytes = it.getValue();
                        if (it.getKey().equals(part)) {
                            // In backup.json the year of its time: what the keys are bound to.
                            int at = part.equals("backup.json")
                                    ? new String(bytes, StandardCharsets.US_ASCII).indexOf("\"created\":\"2") + 11
                                    : bytes.length / 2;
                            bytes[at] ^= 1;
                        }
                        zip.putNextEntry(new ZipEntry(it.getKey()));
                        zip.write(bytes);
                        zip.closeEntry();
                    }
                }
            }
        }
    }

    private Path onlyAside() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            List<Path> aside = all.filter(it -> it.getFileName().toString().startsWith("before-restore-"))
                    .toList();
            assertThat(aside).hasSize(1);
            return aside.getFirst();
        }
    }
}
