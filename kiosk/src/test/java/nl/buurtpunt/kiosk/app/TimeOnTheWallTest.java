package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Touch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever reads "nu open" puts on a coat: it must be true while it stands there, and what is true must not cost a
/// resident their place. The whole kiosk, with a stepped clock.
class TimeOnTheWallTest {
    private static final String OPEN = "Nu open tot 17:00 uur.";
    private static final String CLOSED = "Nu gesloten.";

    @TempDir
    private Path data;

    /// Tuesday 24 November 2026, 16:50 in Heerlen.
    private final SteppedPoint point = new SteppedPoint("2026-11-24T15:50:00Z");

    private final SteppedMachine machine = point.machine;

    @AfterEach
    void close() {
        point.close();
    }

    private WholeKiosk kiosk() {
        point.city.publish(3, "een");
        WholeKiosk kiosk = point.switchOn(data);
        kiosk.wake();
        kiosk.tap("choice-start-nl");
        return kiosk;
    }

    @Test
    void aPageThatStaysOpenSaysWhenThePointCloses() {
        WholeKiosk kiosk = kiosk();
        kiosk.tap("action-point");
        assertThat(kiosk.words()).contains(OPEN);
        Fx.run(() -> Touch.key(kiosk.scene().getFocusOwner(), KeyCode.TAB));
        Fx.run(() -> Touch.key(kiosk.scene().getFocusOwner(), KeyCode.TAB));
        String focus = focus(kiosk);

        stayUntil(kiosk, "2026-11-24T16:59:59");
        Node page = pageNode(kiosk);
        assertThat(kiosk.words()).contains(OPEN);
        stayUntil(kiosk, "2026-11-24T17:00:01");

        assertThat(kiosk.words()).contains(CLOSED).doesNotContain(OPEN);
        assertThat(pageNode(kiosk)).isNotSameAs(page);
        assertThat(focus(kiosk)).isEqualTo(focus).isNotEmpty();
        Node closed = pageNode(kiosk);
        stayUntil(kiosk, "2026-11-24T17:10:00");
        assertThat(pageNode(kiosk)).as("drawn only when it says something else").isSameAs(closed);
    }

    /// Stays in the visit: a sign now and then, on nothing.
    private void stayUntil(WholeKiosk kiosk, String wall) {
        Instant end =
                LocalDateTime.parse(wall).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
        while (machine.believed().isBefore(end)) {
            Fx.run(() -> Touch.key(kiosk.scene().getFocusOwner(), KeyCode.SHIFT));
            Duration left = Duration.between(machine.believed(), end);
            machine.pass(left.compareTo(Duration.ofSeconds(30)) < 0 ? left : Duration.ofSeconds(30));
        }
    }

    private static String focus(WholeKiosk kiosk) {
        return Fx.on(() -> String.valueOf(kiosk.scene().getFocusOwner().getId()));
    }

    private static Node pageNode(WholeKiosk kiosk) {
        return Fx.on(() -> kiosk.scene().getRoot().getChildrenUnmodifiable().getFirst());
    }
}
