package nl.buurtpunt.kiosk.app;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// By which socket or antenna this machine is in which network: the first thing an engineer asks who has no contact.
final class LanAddress {
    private static final Logger LOG = LoggerFactory.getLogger(LanAddress.class);
    private static final String NONE = "-";

    private LanAddress() {}

    /// Where a cable or an antenna is.
    ///
    /// @param addresses which others can reach
    record Port(String name, boolean up, List<String> addresses) {}

    /// `eth0 192.168.178.23, wlan0 -`: one that has no address, or is not connected, is named too.
    static String inWords(List<Port> ports) {
        String words = ports.stream()
                .map(port -> port.name() + " " + (port.up() ? address(port) : NONE))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? NONE : words;
    }

    private static String address(Port port) {
        return port.addresses().isEmpty() ? NONE : String.join(" ", port.addresses());
    }

    /// Of this machine, by name.
    static List<Port> ports() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(it -> !isLoopback(it))
                    .sorted(Comparator.comparing(NetworkInterface::getName))
                    .map(LanAddress::port)
                    .toList();
        } catch (SocketException e) {
            LOG.warn("the machine does not say how it is connected: {}", e.toString());
            return List.of();
        }
    }

    private static Port port(NetworkInterface port) {
        return new Port(port.getName(), isUp(port), reachable(port.inetAddresses()));
    }

    /// Those that others can reach, the short ones first.
    static List<String> reachable(Stream<InetAddress> addresses) {
        return addresses
                .filter(it -> !it.isLinkLocalAddress())
                .sorted(Comparator.comparing(it -> !(it instanceof Inet4Address)))
                .map(LanAddress::plain)
                .toList();
    }

    /// Without the name of the port that Java hangs behind some.
    private static String plain(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }

    private static boolean isLoopback(NetworkInterface port) {
        try {
            return port.isLoopback();
        } catch (SocketException e) {
            return gone(port, e);
        }
    }

    private static boolean isUp(NetworkInterface port) {
        try {
            return port.isUp();
        } catch (SocketException e) {
            return gone(port, e);
        }
    }

    /// Somebody pulled it out meanwhile.
    private static boolean gone(NetworkInterface port, SocketException why) {
        LOG.debug("{} does not answer: {}", port.getName(), why.toString());
        return false;
    }
}
