package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    void tellsWhatOthersCanReachAndNotBehindWhichPort() throws IOException {
        NetworkInterface port = NetworkInterface.networkInterfaces().findFirst().orElseThrow();
        InetAddress global = InetAddress.getByName("2001:db8::5");
        InetAddress behindPort = Inet6Address.getByAddress("", global.getAddress(), port);
        assertThat(behindPort.getHostAddress()).endsWith("%" + port.getName());

        assertThat(LanAddress.reachable(Stream.of(
                        InetAddress.getByName("fe80::1"),
                        behindPort,
                        InetAddress.getByName("169.254.7.7"),
                        InetAddress.getByName("192.168.178.23"))))
                .containsExactly("192.168.178.23", "2001:db8:0:0:0:0:0:5");
    }

    @Test
    void namesEveryPortOfTheMachineItRunsOnButTheOneToItself() throws IOException {
        List<String> others = new ArrayList<>();
        for (NetworkInterface port : NetworkInterface.networkInterfaces().toList()) {
            if (!port.isLoopback()) {
                others.add(port.getName());
            }
        }
        assertThat(LanAddress.ports()).extracting(Port::name).containsExactlyInAnyOrderElementsOf(others);
    }
}
