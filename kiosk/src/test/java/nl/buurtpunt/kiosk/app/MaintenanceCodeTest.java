package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtpunt.kiosk.maintenance.Diagnosis;
import nl.buurtpunt.kiosk.slip.QrCode;
import org.junit.jupiter.api.Test;

/// What a phone carries away from a kiosk without network.
class MaintenanceCodeTest {
    @Test
    void namesEveryTroubleAndHowThePrinterFares() {
        String text = MaintenancePages.FULL.shortText();

        assertThat(MaintenancePages.FULL.troubles()).isNotEmpty();
        for (Diagnosis.Trouble trouble : MaintenancePages.FULL.troubles()) {
            assertThat(text).contains("\n" + trouble.code() + " x" + trouble.count());
        }
        assertThat(text.lines())
                .contains(
                        "version=0.1.0",
                        "point=voorbeeld-centrum",
                        "clock=2026-11-21T10:00:00Z (+2 s)",
                        "printer=offline: Connection refused",
                        "disk=11821 / 29000 MB",
                        "network=ja");
        assertThat(QrCode.firstThatFits(List.of(text))).isPresent();
    }
}
