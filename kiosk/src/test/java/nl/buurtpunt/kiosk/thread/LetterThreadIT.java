package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Outcome;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.StageKind;
import nl.buurtpunt.kiosk.letterbox.Found;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.store.LetterState;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The thread of a letter: written at one kiosk without a network, answered on the command line, read at another
/// kiosk without a network. The packaged server, real sockets, real stores; both kiosks have the year wrong.
@ExtendWith(SharedTown.class)
final class LetterThreadIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Clock FIRST = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final Clock AHEAD = Clock.offset(Clock.systemUTC(), Duration.ofDays(3 * 365));
    private static final String WORDS = "Lamba üç haftadır yanmıyor.";
    private static final String DUTCH = "De lamp brandt weer.";
    private static final String TURKISH = "Lamba yine yanıyor.";

    private final Town town;

    @TempDir
    private Path desk;

    LetterThreadIT(Town town) {
        this.town = town;
    }

    @Test
    void aLetterWrittenWithoutANetworkIsReadElsewhereWithoutANetwork() throws IOException {
        TestLetter letter = writtenAtA();
        town.server().command("letters", "work", letter.end());
        answer(letter);
        try (CountingProxy line = town.line();
                KioskCore b = town.confirmedKiosk("letters-b", AHEAD, line)) {
            b.letters().awaitStatus(letter.lookUpHash());
            line.unplug();

            wrongCodesFindNothing(b, letter);
            EarlierLetter found = letter.foundAt(b);
            assertIsAnswered(found);
            Sent reply = b.letters().send(TestLetter.notSolved(found));
            assertThat(reply).isInstanceOf(Sent.KeptWithEarlier.class);
            assertThat(listed(letter)).containsOnlyOnce("answered").doesNotContain("wrote again");

            town.plugIn(line);
            b.letters().awaitAcknowledged(((Sent.KeptWithEarlier) reply).letterId());
            Await.until("the letter open again", PATIENCE, () -> listed(letter).contains("reopened"));
            assertThat(town.server().command("letters", "show", letter.end()))
                    .contains("the resident wrote again: not solved");
        }
        try (KioskCore b = town.kiosk("letters-b", AHEAD)) {
            Await.until(
                    "the stage at the kiosk",
                    PATIENCE,
                    () -> letter.foundAt(b).stages().stream().anyMatch(it -> it.kind() == StageKind.REOPENED));
            assertThat(letter.foundAt(b).answers()).hasSize(1);
        }
    }

    /// Kept and with a code before the city knows of it; there once after the network is back.
    private TestLetter writtenAtA() throws IOException {
        try (CountingProxy line = town.line();
                KioskCore a = town.confirmedKiosk("letters-a", FIRST, line)) {
            line.unplug();
            TestLetter letter = TestLetter.sent(a, TestLetter.complaint(WORDS, TestLetter.TURKISH));
            assertThat(a.letters().acknowledged(letter.id())).isFalse();
            assertThat(a.letters().state(letter.id())).contains(LetterState.WAITING);
            assertThat(letter.foundAt(a).stages())
                    .extracting(EarlierLetter.Stage::kind)
                    .containsExactly(StageKind.KEPT_HERE);
            assertThat(listed(letter)).isEmpty();

            town.plugIn(line);
            a.letters().awaitAcknowledged(letter.id());
            assertThat(a.letters().state(letter.id())).contains(LetterState.DELIVERED);
            assertThat(listed(letter)).hasLineCount(1).contains("received");
            assertThat(town.server().command("letters", "show", letter.end()))
                    .contains("complaint about city, in tr", "    " + WORDS);
            return letter;
        }
    }

    private void answer(TestLetter letter) throws IOException {
        Path dutch = Files.writeString(desk.resolve("nl.txt"), DUTCH, UTF_8);
        Path turkish = Files.writeString(desk.resolve("tr.txt"), TURKISH, UTF_8);
        town.server()
                .command(
                        "letters",
                        "answer",
                        letter.end(),
                        "--file",
                        dutch.toString(),
                        "--text",
                        "tr=" + turkish,
                        "--outcome",
                        "done",
                        "--from",
                        "Afdeling Openbare Ruimte");
    }

    private static void wrongCodesFindNothing(KioskCore kiosk, TestLetter letter) {
        String other = ReceiptCode.random(new SecureRandom()).digits();
        assertThat(kiosk.letters().find(other)).isEqualTo(new Found.NotFound());
        String code = letter.code();
        int wrongDigit = (code.charAt(code.length() - 1) - '0' + 1) % 10;
        assertThat(kiosk.letters().find(code.substring(0, code.length() - 1) + wrongDigit))
                .isInstanceOf(Found.Mistyped.class);
    }

    private static void assertIsAnswered(EarlierLetter found) {
        assertThat(found.stages())
                .extracting(EarlierLetter.Stage::kind)
                .startsWith(StageKind.RECEIVED)
                .endsWith(StageKind.ANSWERED);
        assertThat(found.received()).isPresent();
        assertThat(found.canReply()).isTrue();
        assertThat(found.answers()).hasSize(1);
        EarlierLetter.Answer answer = found.answers().getFirst();
        assertThat(answer.texts().in(TestLetter.TURKISH).text()).isEqualTo(TURKISH);
        assertThat(answer.texts().in(Language.SOURCE).text()).isEqualTo(DUTCH);
        assertThat(answer.outcome()).isEqualTo(Optional.of(Outcome.DONE));
        assertThat(answer.from()).contains("Afdeling Openbare Ruimte");
    }

    /// The lines of this letter, none or one.
    private String listed(TestLetter letter) {
        try {
            List<String> lines = town.server()
                    .command("letters", "list", "--all")
                    .lines()
                    .filter(it -> it.startsWith(letter.end()))
                    .toList();
            return String.join("\n", lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
