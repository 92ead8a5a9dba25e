package nl.buurtpunt.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OperatorSocketTest {
    @TempDir
    Path data;

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void closesWhileACallerSaysNothing() throws IOException {
        DeskRunner runner = new DeskRunner(it -> new CommandLine(new KeysCommand()), noDesk());
        OperatorSocket socket = OperatorSocket.open(data, runner, Duration.ofMillis(200));
        try (SocketChannel silent = SocketChannel.open(StandardProtocolFamily.UNIX);
                SocketChannel halfway = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.connect(UnixDomainSocketAddress.of(OperatorSocket.pathIn(data)));
            halfway.connect(UnixDomainSocketAddress.of(OperatorSocket.pathIn(data)));
            halfway.write(ByteBuffer.wrap(new byte[] {'B', 'P'}));

            socket.close();

            assertThat(OperatorSocket.pathIn(data)).doesNotExist();
            assertThat(hasEnded(silent)).isTrue();
        }
    }

    /// A caller that was accepted reads the end; one that still waited to be accepted is reset by the system.
    private static boolean hasEnded(SocketChannel caller) throws IOException {
        try {
            return caller.read(ByteBuffer.allocate(1)) == -1;
        } catch (SocketException e) {
            return true;
        }
    }

    /// No request gets as far as the desk here.
    @SuppressWarnings("NullAway")
    private static Desk noDesk() {
        return new Desk(Clock.systemUTC(), null, null, null, null, null, null);
    }
}
