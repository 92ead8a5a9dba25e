package nl.buurtpunt.server.operator;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;

/// Where a command came from, for the audit log.
///
/// @param actor the operating system's user
record Origin(String door, String actor) {
    static Origin local() {
        return new Origin("local", System.getProperty("user.name", "unknown"));
    }

    /// The kernel says who is at the other end; the caller's own words are not asked.
    static Origin of(SocketChannel caller) throws IOException {
        return new Origin(
                "operator socket",
                caller.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName());
    }
}
