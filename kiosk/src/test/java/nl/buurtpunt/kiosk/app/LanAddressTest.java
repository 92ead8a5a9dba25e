package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtpunt.kiosk.app.LanAddress.Port;
import org.junit.jupiter.api.Test;

class LanAddressTest {
    @Test
    void namesEveryPortAndItsAddressesAlsoOneWithout() {
        assertThat(LanAddress.inWords(List.of(
                        new Port("eth0", true, List.of("192.168.178.23", "2001:db8::5")),
                        new Port("usb0", true, List.of()),
                        new Port("wlan0", false, List.of("10.0.0.7")))))
                .isEqualTo("eth0 192.168.178.23 2001:db8::5, usb0 -, wlan0 -");
        assertThat(LanAddress.inWords(List.of())).isEqualTo("-");
    }

    @Test
    void asksTheMachineItRunsOn() {
        assertThat(LanAddress.ports()).allSatisfy(port -> {
            assertThat(port.name()).isNotEqualTo("lo");
            assertThat(port.addresses()).allMatch(it -> it.matches("[0-9.]+|[0-9a-f:]+"));
        });
    }
}
