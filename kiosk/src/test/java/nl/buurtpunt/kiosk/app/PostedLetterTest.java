package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.buurtpunt.kiosk.letterbox.Found;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.letterbox.Receipt;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.letterbox.TestLetters;
import nl.buurtpunt.kiosk.sync.SteppedCity;
import nl.buurtpunt.kiosk.ui.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A letter in the whole program, joined as it is on a kiosk: from the box to the disk, and from there to the city.
class PostedLetterTest {
    @TempDir
    private Path data;

    private final SteppedPoint point = new SteppedPoint("2026-11-24T10:00:00Z");
    private final SteppedCity city = point.city;

    @AfterEach
    void close() {
        point.close();
    }

    private LetterBox start() {
        return point.switchOn(data).program.letterBox();
    }

    @Test
    void isKeptWithoutANetworkFoundByItsCodeAndBroughtToTheCity() {
        city.publish(3, "een");
        LetterBox box = start();
        assertThat(box.state()).isEqualTo(LetterBox.State.OPEN);
        city.cut();

        Receipt receipt = ((Sent.Kept) post(box)).receipt();
        assertThat(receipt.url()).contains(SteppedCity.ADDRESS + "#" + receipt.digits());
        assertThat(receipt.promise().answerDays()).hasValue(SteppedCity.ANSWER_DAYS);
        assertThat(stage(box, receipt)).isEqualTo("KEPT_HERE");
        assertThat(box.acknowledged(receipt.letterId())).isFalse();
        assertThat(city.letters()).isEmpty();

        city.mend();
        post(box);
        until(() -> city.letters().size() == 2);
        assertThat(city.letters()).contains(receipt.letterId());
        until(() -> passed() && box.acknowledged(receipt.letterId()));
        assertThat(stage(box, receipt)).isEqualTo("RECEIVED");
        assertThat(city.wire())
                .contains("/v1/letters/" + receipt.letterId())
                .doesNotContain(receipt.digits())
                .doesNotContain("bankjes");
    }

    @Test
    void isNotTakenBeforeTheCityHasConfirmedTheKiosk() {
        city.cut();
        LetterBox box = start();

        assertThat(box.state()).isEqualTo(LetterBox.State.NEVER_CONNECTED);
        assertThat(post(box)).isEqualTo(new Sent.NotKept(Sent.Why.NO_KEY));
    }

    private static Sent post(LetterBox box) {
        AtomicReference<Optional<Sent>> told = new AtomicReference<>(Optional.empty());
        Fx.run(() -> box.send(TestLetters.idea("Meer bankjes."), sent -> told.set(Optional.of(sent))));
        until(() -> told.get().isPresent());
        return told.get().orElseThrow();
    }

    private static String stage(LetterBox box, Receipt receipt) {
        AtomicReference<Optional<Found>> told = new AtomicReference<>(Optional.empty());
        Fx.run(() -> box.find(receipt.digits(), found -> told.set(Optional.of(found))));
        until(() -> told.get().isPresent());
        Found found = told.get().orElseThrow();
        return found instanceof Found.Letter(var letter)
                ? letter.stages().getLast().kind().name()
                : found.toString();
    }

    /// The box looks at its store now and then, by the clock of the machine.
    private boolean passed() {
        point.machine.pass(Duration.ofSeconds(2));
        return true;
    }

    private static void until(BooleanSupplier holds) {
        for (int look = 0; look < 3_000 && !holds.getAsBoolean(); look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
