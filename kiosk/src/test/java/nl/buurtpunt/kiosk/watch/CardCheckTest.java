package nl.buurtpunt.kiosk.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardCheckTest {
    @TempDir
    private Path data;

    private final SteppedTime time = new SteppedTime();
    private final FaultyCard card = new FaultyCard(time);
    private final CardCheck check = new CardCheck(card, time, new Random(1));

    private static Optional<IOException> says(String reason) {
        return Optional.of(new FileSystemException("/data/card.check", null, reason));
    }

    private String code() {
        return check.check().finding().map(Finding::code).orElse("");
    }

    @Test
    void findsNothingWrongWithASoundCard() {
        assertThat(check.health()).isEqualTo(new CardHealth.Unknown());
        assertThat(code()).isEmpty();
        assertThat(check.health()).isEqualTo(new CardHealth.Sound(Duration.ofMillis(20)));
    }

    @Test
    void tellsASlowCard() {
        card.takes = Duration.ofSeconds(4);
        assertThat(check.check()).isEqualTo(new CardHealth.Slow(Duration.ofSeconds(4)));
        assertThat(code()).isEqualTo("C1");
    }

    @Test
    void tellsACardThatGivesBackSomethingElse() {
        card.turnsABit = true;
        assertThat(code()).isEqualTo("C2");
    }

    @Test
    void tellsACardThatSaysYesAndKeepsTheOld() {
        assertThat(code()).isEmpty();
        card.keepsTheOld = true;
        assertThat(code()).isEqualTo("C2");
    }

    @Test
    void tellsReadOnlyFullAndFailingApart() {
        card.onWrite = says("Read-only file system");
        assertThat(code()).isEqualTo("C3");
        card.onWrite = Optional.of(new IOException("No space left on device"));
        assertThat(code()).isEqualTo("C4");
        card.onWrite = says("Disk quota exceeded");
        assertThat(code()).isEqualTo("C4");
        card.onWrite = Optional.of(new IOException("Input/output error"));
        assertThat(check.check()).isEqualTo(new CardHealth.Failing("IOException: Input/output error"));
        card.onWrite = Optional.empty();
        card.onRead = Optional.of(new EOFException("cut off after 7 bytes"));
        assertThat(code()).isEqualTo("C5");
        card.onRead = Optional.empty();
        assertThat(code()).as("a card that works again is sound again").isEmpty();
    }

    @Test
    void writesAndReadsBackARealFile() throws IOException {
        Path file = data.resolve("card.check");
        var real = new CardCheck(new FileCard(file), time, new Random(1));
        assertThat(real.check().finding()).isEmpty();
        byte[] first = Files.readAllBytes(file);
        assertThat(real.check().finding()).isEmpty();
        assertThat(Files.readAllBytes(file)).hasSize(CardCheck.LENGTH).isNotEqualTo(first);

        Files.write(file, new byte[100]);
        assertThatThrownBy(() -> new FileCard(file).read()).isInstanceOf(EOFException.class);
    }

    @Test
    void saysThatThereIsNoFolder() {
        var gone = new CardCheck(new FileCard(data.resolve("gone/card.check")), time, new Random(1));
        assertThat(gone.check()).isInstanceOf(CardHealth.Failing.class);
    }
}
