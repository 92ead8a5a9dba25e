package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.buurtpunt.kiosk.maintenance.Diagnosis;
import nl.buurtpunt.kiosk.slip.QrCode;
import org.junit.jupiter.api.Test;

/// What a phone carries away from a kiosk without network.
class MaintenanceCodeTest {
    @Test
    void namesEveryTroubleAndWhatAnEngineerAsksFirst() {
        String text = MaintenancePages.FULL.shortText();

        assertThat(MaintenancePages.FULL.troubles()).isNotEmpty();
        for (Diagnosis.Trouble trouble : MaintenancePages.FULL.troubles()) {
            assertThat(text).contains("\n" + trouble.code() + " x" + trouble.count());
        }
        assertThat(text.lines())
                .contains(
                        "version=0.1.0",
                        "release=1763690000000-0000000000000007/12",
                        "last-contact=2026-11-21T09:59:30Z",
                        "clock=2026-11-21T10:00:00Z (+2 s)",
                        "printer=offline: Connection refused",
                        "network=ja",
                        "point=voorbeeld-centrum",
                        "disk=11821 / 29000 MB");
        assertThat(QrCode.firstThatFits(List.of(text))).isPresent();
    }

    /// A kiosk on which everything goes wrong: what it has and whom it last heard falls off after nothing else.
    @Test
    void hasRoomForReleaseAndLastContactBesideEightTroubles() {
        List<Diagnosis.Trouble> eight = IntStream.range(0, 8)
                .mapToObj(i -> new Diagnosis.Trouble("ABC" + i, "Een fout.", 100 + i, "-"))
                .toList();
        Diagnosis full = MaintenancePages.FULL;

        assertThat(new Diagnosis(full.made(), full.facts(), eight).shortText().lines())
                .contains(
                        "ABC7 x107",
                        "version=0.1.0",
                        "release=1763690000000-0000000000000007/12",
                        "last-contact=2026-11-21T09:59:30Z");
    }
}
