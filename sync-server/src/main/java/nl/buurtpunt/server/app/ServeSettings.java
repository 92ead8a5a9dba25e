package nl.buurtpunt.server.app;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import nl.buurtpunt.server.letter.LetterLimits;
import nl.buurtpunt.server.tls.ServerKey;

/// How the server listens.
///
/// @param port 0 lets the system choose a free one
/// @param key empty only for plain HTTP, which is for development
/// @param limits of letters
public record ServeSettings(Path dataFolder, String host, int port, Optional<ServerKey> key, LetterLimits limits) {
    public ServeSettings(Path dataFolder, String host, int port, Optional<ServerKey> key) {
        this(dataFolder, host, port, key, LetterLimits.DEFAULT);
    }

    /// Whether one can listen there: "all", or an address of one of its network interfaces.
    static boolean isAddressOfThisMachine(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    /// The address people and kiosks use; "all addresses" is not one.
    String url(int actualPort) {
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        String bracketed = shown.contains(":") ? "[" + shown + "]" : shown;
        return (key.isPresent() ? "https" : "http") + "://" + bracketed + ":" + actualPort;
    }
}
