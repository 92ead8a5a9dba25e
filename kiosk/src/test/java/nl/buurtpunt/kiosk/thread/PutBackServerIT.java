package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.buurtpunt.kiosk.TestFiles;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.store.LetterState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody puts back an older copy of the whole server without a word, as with a snapshot of a virtual machine: no
/// letter it had acknowledged and no answer it had given is lost, and none is there twice.
final class PutBackServerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ANSWER = "De lamp brandt weer.";

    @Test
    void whatAnOlderCopyLacksComesBackFromTheKiosks(@TempDir Path folder) throws IOException {
        try (Town town = Town.open(folder)) {
            TestLetter before;
            TestLetter after;
            try (KioskCore a = town.confirmedKiosk("a")) {
                before = acknowledged(a, "Een bank bij de halte.");
                town.stopServer();
                TestFiles.copy(town.serverData(), folder.resolve("snapshot"));
                town.startServer();
                after = acknowledged(a, "De lamp is stuk.");
            }
            answer(town, folder, after);
            try (KioskCore a = town.kiosk("a")) {
                Await.until("the answer at the kiosk", PATIENCE, () -> isAnswered(a, after));
            }
            putBackInSilence(town, folder.resolve("snapshot"));
            assertThat(listed(town, before)).hasSize(1);
            assertThat(listed(town, after)).isEmpty();

            try (KioskCore a = town.kiosk("a")) {
                assertThat(isAnswered(a, after)).isTrue();
                Await.until(
                        "the letter that was lost",
                        PATIENCE,
                        () -> listed(town, after).size() == 1);
                Await.until(
                        "all acknowledged again",
                        PATIENCE,
                        () -> a.letters().counts().delivered() == 2
                                && a.letters().counts().waiting() == 0);
                assertThat(a.letters().state(after.id())).contains(LetterState.DELIVERED);
                try (KioskCore b = town.confirmedKiosk("b")) {
                    Await.until("the answer at another kiosk", PATIENCE, () -> isAnswered(b, after));
                }
            }
            assertThat(listed(town, before)).hasSize(1);
            assertThat(listed(town, after)).hasSize(1);
        }
    }

    private static TestLetter acknowledged(KioskCore kiosk, String words) {
        TestLetter letter = TestLetter.sent(kiosk, TestLetter.complaint(words, Language.SOURCE));
        kiosk.letters().awaitAcknowledged(letter.id());
        return letter;
    }

    private static void answer(Town town, Path folder, TestLetter letter) throws IOException {
        Path dutch = Files.writeString(folder.resolve("answer.txt"), ANSWER, UTF_8);
        town.server().command("letters", "answer", letter.end(), "--file", dutch.toString(), "--outcome", "done");
    }

    private static boolean isAnswered(KioskCore kiosk, TestLetter letter) {
        return kiosk.letters().holdsStatus(letter.lookUpHash())
                && letter.foundAt(kiosk).answers().stream()
                        .anyMatch(it -> it.texts().in(Language.SOURCE).text().equals(ANSWER));
    }

    private static void putBackInSilence(Town town, Path snapshot) throws IOException {
        town.stopServer();
        TestFiles.delete(town.serverData());
        TestFiles.copy(snapshot, town.serverData());
        town.startServer();
    }

    private static List<String> listed(Town town, TestLetter letter) {
        try {
            return town.server()
                    .command("letters", "list", "--all")
                    .lines()
                    .filter(it -> it.startsWith(letter.end()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
