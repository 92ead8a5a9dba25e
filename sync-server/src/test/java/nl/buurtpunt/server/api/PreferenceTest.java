package nl.buurtpunt.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"wait=25|25", "respond-async, wait=10|10", "wait = 7 , x|7", "x; wait=\"3\"|3", "wait=999999|60"})
    void readsTheWaitAmongOthersAndBoundsIt(String prefer, long seconds) {
        assertThat(Preference.wait(prefer)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "respond-async", "wait", "wait=", "wait=soon", "wait=-1", "await=5", "wait=99999999999"})
    void ignoresWhatIsNoWait(String prefer) {
        assertThat(Preference.wait(prefer)).isEmpty();
    }

    @Test
    void needsNone() {
        assertThat(Preference.wait(null)).isEmpty();
    }
}
