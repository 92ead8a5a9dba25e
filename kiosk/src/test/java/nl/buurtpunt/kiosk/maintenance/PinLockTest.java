package nl.buurtpunt.kiosk.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import nl.buurtpunt.kiosk.maintenance.PinLock.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinLockTest {
    private static final char[] PIN = "246810".toCharArray();

    private static final char[] OTHER = "246811".toCharArray();

    private final AtomicLong nanos = new AtomicLong(-5);
    private final PinLock lock = new PinLock(PinHash.parse(PinHash.write(PIN, new SecureRandom())), nanos::get);

    @Test
    void opensForThePinAndForNothingElse() {
        assertThat(lock.attempt(OTHER)).isEqualTo(new Attempt.Wrong(Duration.ZERO));
        assertThat(lock.attempt(new char[0])).isInstanceOf(Attempt.Wrong.class);
        assertThat(lock.attempt(PIN)).isEqualTo(new Attempt.Open());
    }

    @Test
    void twoHashesOfTheSamePinDiffer() {
        assertThat(PinHash.write(PIN, new SecureRandom())).isNotEqualTo(PinHash.write(PIN, new SecureRandom()));
    }

    /// Slow after wrong ones, longer each time, never for good; a try that comes too early is not even looked at.
    @Test
    void getsSlowerButNeverLocks() {
        Duration[] waits = new Duration[9];
        for (int i = 0; i < waits.length; i++) {
            step(lock.waiting());
            waits[i] = ((Attempt.Wrong) lock.attempt(OTHER)).left();
        }

        assertThat(waits)
                .startsWith(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(60))
                .endsWith(Duration.ofMinutes(15));
        step(Duration.ofMinutes(14));
        assertThat(lock.attempt(PIN)).isEqualTo(new Attempt.TooEarly(Duration.ofMinutes(1)));
        step(Duration.ofMinutes(1));
        assertThat(lock.attempt(PIN)).isEqualTo(new Attempt.Open());
        assertThat(lock.waiting()).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "246810",
                "$argon2i$v=19$m=64,t=2,p=1$c29tZXNhbHQ$aaaaaaaaaaaaaaaaaaaaaa",
                "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$aaaaaaaaaaaaaaaaaaaaaa",
                "$argon2id$v=19$m=64,t=0,p=1$c29tZXNhbHQ$aaaaaaaaaaaaaaaaaaaaaa",
                "$argon2id$v=19$m=64,t=2,p=1$c29t$aaaaaaaaaaaaaaaaaaaaaa",
                "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$aaaa"
            })
    void refusesWhatIsNoHashOrCostsTooMuch(String written) {
        assertThatThrownBy(() -> PinHash.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheFormOfOtherPrograms() {
        assertThat(PinHash.parse(REFERENCE).matches("password".toCharArray())).isTrue();
        assertThat(PinHash.parse(REFERENCE).matches("Password".toCharArray())).isFalse();
    }

    /// By the reference program: `printf password | argon2 somesalt -id -t 2 -k 256 -p 1 -l 24 -e`.
    private static final String REFERENCE = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$79CPBBtFLAJe3yMqiKHvf7zwXFiecLBi";

    private void step(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
