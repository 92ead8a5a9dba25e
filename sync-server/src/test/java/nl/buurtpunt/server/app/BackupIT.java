package nl.buurtpunt.server.app;

import static nl.buurtpunt.server.app.CommandRun.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.server.letter.Opened;
import nl.buurtpunt.server.operator.DeskRunner;
import nl.buurtpunt.server.operator.OperatorSocket;
import org.junit.jupiter.api.Test;

/// Backups as an operator makes them.
class BackupIT extends CityWithBackup {
    @Test
    void noPrivateKeyCanBeReadInABackup() throws Exception {
        good("backup", "--to", temp.toString(), "--data", data.toString());
        Path made;
        try (Stream<Path> all = Files.list(temp)) {
            made = all.filter(it -> it.toString().endsWith(".backup"))
                    .findFirst()
                    .orElseThrow();
        }

        String content = unpacked(made);

        for (Map.Entry<String, byte[]> key : files(data.resolve("keys")).entrySet()) {
            if (!key.getKey().endsWith(".pub")) {
                String middle =
                        new String(key.getValue(), StandardCharsets.ISO_8859_1).replaceAll("-----[A-Z ]+-----|\\s", "");
                assertThat(content).as(key.getKey()).doesNotContain(middle.substring(middle.length() - 30));
            }
        }
        assertThat(content).contains("backup.json").contains("recoveryKeyId");
    }

    /// What was acknowledged before the command is in the backup, whatever comes in while it is made.
    @Test
    void isMadeWhileLettersComeIn() throws Exception {
        var offered = new ConcurrentLinkedQueue<SealedLetter>();
        List<SealedLetter> before;
        try (OpenData open = open(data);
                OperatorSocket _ = OperatorSocket.open(data, new DeskRunner(SyncServer::tree, open.desk()));
                var executor = Executors.newSingleThreadExecutor()) {
            var stop = new AtomicBoolean();
            var first = new CountDownLatch(20);
            Future<?> writing = executor.submit(() -> {
                for (int i = 1; !stop.get() && i < 500; i++) {
                    SealedLetter letter = letter(i);
                    take(open, letter);
                    offered.add(letter);
                    first.countDown();
                }
            });
            assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
            before = List.copyOf(offered);
            good("backup", "--to", backup.toString(), "--data", data.toString());
            stop.set(true);
            writing.get();
        }
        Path elsewhere = temp.resolve("elsewhere");
        restore(elsewhere, recovery);

        try (OpenData open = open(elsewhere)) {
            assertThat(before)
                    .hasSizeGreaterThanOrEqualTo(20)
                    .allSatisfy(it ->
                            assertThat(open.letters().letters().open(ref(it))).isInstanceOf(Opened.Legible.class));
            assertThat(open.letters().counts().of(KIOSK).taken())
                    .isEqualTo(open.letters().letters().after(0, 1000).size());
        }
    }

    @Test
    void saysWhatIsMissingAndNeverOverwrites() throws IOException {
        Path bare = temp.resolve("bare");
        assertThat(run("backup", "--to", backup.toString(), "--data", bare.toString())
                        .err())
                .contains("there is no recovery key", "keys recovery --out");
        assertThat(backup).doesNotExist();

        good("backup", "--to", backup.toString(), "--data", data.toString());
        byte[] first = Files.readAllBytes(backup);
        assertThat(run("backup", "--to", backup.toString(), "--data", data.toString())
                        .err())
                .contains("never overwrites");
        assertThat(run("backup", "--to", temp.resolve("no/such").toString(), "--data", data.toString())
                        .err())
                .contains("no such folder");
        assertThat(Files.readAllBytes(backup)).isEqualTo(first);
        assertThat(temp.resolve("city.backup.part")).doesNotExist();
    }

    private static String unpacked(Path backup) throws IOException {
        var content = new StringBuilder();
        try (var zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                content.append(entry.getName())
                        .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return content.toString();
    }
}
