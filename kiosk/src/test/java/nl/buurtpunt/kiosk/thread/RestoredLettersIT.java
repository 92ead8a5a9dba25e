package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import nl.buurtpunt.kiosk.TestFiles;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.store.LetterCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server comes back out of a copy made before: once somebody puts back its whole data folder and tells nobody,
/// once with the commands for it. What was acknowledged since comes back from the kiosk, what was purged does not.
final class RestoredLettersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String KIOSK = "restored";
    private static final String ANSWER = "Het is in orde.";

    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingPurgedComesBack() throws Exception {
        try (Town town = Town.open(folder)) {
            town.server().command("keys", "recovery", "--out", file("recovery.pem"));
            TestLetter purged;
            TestLetter answered;
            try (KioskCore kiosk = town.confirmedKiosk(KIOSK)) {
                purged = delivered(kiosk, "een oude brief");
                answered = delivered(kiosk, "een brief van gisteren");
            }
            answer(town, purged);
            town.server().command("backup", "--to", file("yesterday.backup"));
            town.stopServer();
            TestFiles.copy(town.serverData(), folder.resolve("snapshot"));
            makeOld(town, purged);
            town.startServer();
            assertThat(town.server().command("letters", "purge")).contains("deleted 1 letters");
            answer(town, answered);
            var lives = new Lives(town, purged, answered, today(town, purged, answered));

            town.stopServer();
            TestFiles.delete(town.serverData());
            TestFiles.copy(folder.resolve("snapshot"), town.serverData());
            town.startServer();
            assertThat(listed(town))
                    .contains(purged.end())
                    .doesNotContain(lives.today().end());
            assertNothingIsLost(lives, "reader-of-snapshot");

            town.stopServer();
            assertThat(restored(town)).contains("purged letters that stay purged: 1");
            town.startServer();
            assertThat(listed(town)).containsExactly(answered.end());
            assertNothingIsLost(lives, "reader-of-backup");
        }
    }

    /// @param purged deleted after the copies were made
    /// @param answered there in the copies, and answered later
    /// @param today written later
    private record Lives(Town town, TestLetter purged, TestLetter answered, TestLetter today) {}

    private static TestLetter delivered(KioskCore kiosk, String text) {
        TestLetter letter = TestLetter.sent(kiosk, TestLetter.complaint(text, Language.SOURCE));
        kiosk.letters().awaitAcknowledged(letter.id());
        return letter;
    }

    /// A letter that no copy of the server has. The kiosk has heard of the answer, and that the old letter is gone.
    private static TestLetter today(Town town, TestLetter purged, TestLetter answered) {
        try (KioskCore kiosk = town.kiosk(KIOSK)) {
            TestLetter today = delivered(kiosk, "een brief van vandaag");
            awaitAnswer(kiosk, answered);
            assertThat(kiosk.letters().holdsStatus(purged.lookUpHash())).isFalse();
            return today;
        }
    }

    private static void assertNothingIsLost(Lives lives, String reader) throws IOException {
        try (KioskCore kiosk = lives.town().kiosk(KIOSK)) {
            Await.until("the letters of today, and no others", PATIENCE, () -> {
                List<String> listed = listedAfterRounds(lives.town());
                return kiosk.letters().counts().waiting() == 0
                        && listed.size() == 2
                        && listed.contains(lives.answered().end())
                        && listed.contains(lives.today().end());
            });
            LetterCounts counts = kiosk.letters().counts();
            assertThat(counts.quarantined()).isZero();
            try (KioskCore elsewhere = lives.town().confirmedKiosk(reader)) {
                elsewhere.letters().awaitStatus(lives.answered().lookUpHash());
                awaitAnswer(elsewhere, lives.answered());
                elsewhere.letters().awaitStatus(lives.today().lookUpHash());
                assertThat(elsewhere.letters().holdsStatus(lives.purged().lookUpHash()))
                        .isFalse();
            }
            assertThat(lives.answered().foundAt(kiosk).answers()).hasSize(1);
        }
        assertThat(lives.town()
                        .server()
                        .command("letters", "show", lives.today().end()))
                .contains("een brief van vandaag");
        assertThat(listedAfterRounds(lives.town()))
                .containsExactlyInAnyOrder(lives.answered().end(), lives.today().end());
    }

    private static void awaitAnswer(KioskCore kiosk, TestLetter letter) {
        Await.until(
                "the answer",
                PATIENCE,
                () -> letter.foundAt(kiosk).answers().stream()
                        .anyMatch(it -> it.texts().in(Language.SOURCE).text().equals(ANSWER)));
    }

    private void answer(Town town, TestLetter letter) throws IOException {
        Path text = Files.writeString(folder.resolve("antwoord.txt"), ANSWER, UTF_8);
        town.server().command("letters", "answer", letter.end(), "--file", text.toString(), "--outcome", "done");
    }

    /// As if kiosks had fetched its answer years ago: a test cannot wait for the term.
    private static void makeOld(Town town, TestLetter letter) throws SQLException {
        String url = "jdbc:h2:file:" + town.serverData().resolve("server").toAbsolutePath();
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var update = connection.prepareStatement(
                        "update letter_case set collectable = date '2000-01-01', answered_at = null where letter_id = ?")) {
            update.setString(1, letter.id());
            assertThat(update.executeUpdate()).isOne();
        }
    }

    private String restored(Town town) throws IOException {
        return SyncServerProcess.run(
                "restore",
                "--from",
                file("yesterday.backup"),
                "--recovery-key",
                file("recovery.pem"),
                "--replace",
                "--data",
                town.serverData().toString());
    }

    /// The server's rounds clear away what a kiosk's withdrawal purged; they come by themselves every ten minutes.
    private static List<String> listedAfterRounds(Town town) {
        try {
            town.server().command("letters", "purge");
            return listed(town);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> listed(Town town) throws IOException {
        return town.server()
                .command("letters", "list", "--all")
                .lines()
                .skip(2)
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
