package nl.buurtpunt.kiosk.printer;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;

/// Where the printer is, as the configuration says it.
public sealed interface PrinterAddress {
    /// What an address can look like, for messages.
    String ALLOWED = "escpos+tcp://HOST:PORT, escpos+file:PATH, png:DIR or none";

    /// ESC/POS over the network.
    record Tcp(String host, int port) implements PrinterAddress {}

    /// ESC/POS into a device (`/dev/...`), or caught in a plain file.
    record File(Path path) implements PrinterAddress {}

    /// Pictures in a folder.
    record Png(Path folder) implements PrinterAddress {}

    /// No printer.
    record None() implements PrinterAddress {}

    /// Reads an address.
    ///
    /// @throws IllegalArgumentException with one line that says what is wrong and what is allowed
    static PrinterAddress parse(String written) {
        String address = written.strip();
        if (address.equals("none")) {
            return new None();
        }
        if (address.startsWith("escpos+tcp://")) {
            return tcp(address);
        }
        if (address.startsWith("escpos+file:")) {
            return new File(path(address, "escpos+file:"));
        }
        if (address.startsWith("png:")) {
            return new Png(path(address, "png:"));
        }
        throw wrong(address, "unknown kind of printer");
    }

    /// The printer at this address. Opens nothing yet: a printer may be switched on later.
    default Printer printer() {
        return switch (this) {
            case Tcp(String host, int port) ->
                new EscPosPrinter(() -> TcpLink.open(host, port, Patience.CONNECT), Patience.ANSWER);
            case File(Path path)
            when path.startsWith("/dev") -> new EscPosPrinter(() -> DeviceLink.open(path), Patience.ANSWER);
            case File(Path path) -> new EscPosPrinter(() -> new FileLink(path), Patience.ANSWER);
            case Png(Path folder) -> new PngPrinter(folder);
            case None() -> new NoPrinter();
        };
    }

    /// How long a printer that works can take.
    final class Patience {
        static final Duration CONNECT = Duration.ofSeconds(2);
        static final Duration ANSWER = Duration.ofMillis(800);

        private Patience() {}
    }

    private static PrinterAddress tcp(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw wrong(address, "no host and port");
        }
        String host = uri.getHost();
        boolean bare = uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawUserInfo() == null;
        if (host == null || !bare || uri.getPort() < 1 || uri.getPort() > 65_535) {
            throw wrong(address, "host and port (1-65535) are needed, and nothing more");
        }
        return new Tcp(host.replaceAll("[\\[\\]]", ""), uri.getPort());
    }

    private static Path path(String address, String prefix) {
        String path = address.substring(prefix.length());
        if (path.isEmpty()) {
            throw wrong(address, "the path is missing");
        }
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw wrong(address, "no path");
        }
    }

    private static IllegalArgumentException wrong(String address, String why) {
        return new IllegalArgumentException("'" + address + "': " + why + "; allowed: " + ALLOWED);
    }
}
