package nl.buurtpunt.protocol.health;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import nl.buurtpunt.protocol.health.DiagnosticBundle.Fact;
import nl.buurtpunt.protocol.health.DiagnosticBundle.Trouble;
import org.junit.jupiter.api.Test;

class DiagnosticBundleTest {
    @Test
    void leavesNoRoomForALetter() {
        String long301 = "x".repeat(DiagnosticBundle.LONGEST + 1);

        assertThatThrownBy(() -> new Fact("note", long301)).hasMessageContaining("fact.value has 301 characters");
        assertThatThrownBy(() -> new Trouble("ABDE", long301, 1, "")).hasMessageContaining("trouble.words");
        assertThatThrownBy(() -> new DiagnosticBundle(
                        "2026", Collections.nCopies(DiagnosticBundle.MOST + 1, new Fact("a", "b")), List.of()))
                .hasMessageContaining("bundle.facts has 201 items");
    }

    @Test
    void namesWhatIsWrong() {
        assertThatThrownBy(() -> new Fact("Free text", "b")).hasMessageContaining("fact.name");
        assertThatThrownBy(() -> new Trouble("ABDE", "", 0, "")).hasMessageContaining("trouble.count is 0");
        assertThatThrownBy(() -> new DiagnosticBundle(" ", List.of(), List.of()))
                .hasMessageContaining("bundle.made");
    }
}
