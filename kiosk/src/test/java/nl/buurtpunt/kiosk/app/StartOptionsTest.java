package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import nl.buurtpunt.kiosk.simulator.VisitPlan;
import nl.buurtpunt.kiosk.simulator.VisitPlan.InLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {
    private static Optional<StartOptions> read(String words) {
        return StartOptions.read(words.split(" "));
    }

    @Test
    void readsAKioskAWalkAndAVisitWithALetter() {
        assertThat(read("--config k").orElseThrow().visit()).isEmpty();
        assertThat(read("--config k --visit d").orElseThrow().visit()).contains(VisitPlan.walk(Path.of("d")));
        assertThat(read("--visit d --letter ar=l.txt --config k").orElseThrow())
                .isEqualTo(new StartOptions(
                        Path.of("k"),
                        Optional.of(new VisitPlan(
                                Path.of("d"),
                                Optional.of(new InLanguage("ar", Path.of("l.txt"))),
                                Optional.empty(),
                                Optional.empty()))));
        VisitPlan later = read("--config k --visit d --slip nl=s.png --answer a")
                .orElseThrow()
                .visit()
                .orElseThrow();
        assertThat(later.slip()).contains(new InLanguage("nl", Path.of("s.png")));
        assertThat(later.answer()).contains(Path.of("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--visit d",
                "--config k --letter ar=l.txt",
                "--config k --answer a",
                "--config k --visit d --letter l.txt",
                "--config k --visit d --slip nl=s.png",
                "--config k --visit d --answer a",
                "--config k --visit",
                "--config k --config l",
                "--config k --print everything"
            })
    void makesNothingOfWordsWithoutSense(String words) {
        assertThat(read(words)).isEmpty();
    }
}
