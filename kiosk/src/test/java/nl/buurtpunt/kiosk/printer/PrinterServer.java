package nl.buurtpunt.kiosk.printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.OptionalInt;

/// A simulated printer at a TCP port of this machine, one visitor at a time, as real ones are.
final class PrinterServer implements AutoCloseable {
    private final SimulatedPrinter printer;
    private final ServerSocket server;
    private volatile int hangUpAfter = Integer.MAX_VALUE;

    PrinterServer(SimulatedPrinter printer) throws IOException {
        this.printer = printer;
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var _ = Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /// Closes the connection after so many bytes.
    void hangUpAfter(int bytes) {
        hangUpAfter = bytes;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket visitor = server.accept()) {
                visitor.setTcpNoDelay(true);
                talk(visitor.getInputStream(), visitor.getOutputStream());
            } catch (IOException gone) {
                // The visitor or the test has gone; the next one may come.
            }
        }
    }

    private void talk(InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[700];
        int total = 0;
        for (int count = in.read(piece); count > 0 && total < hangUpAfter; count = in.read(piece)) {
            total += count;
            printer.receive(Arrays.copyOf(piece, count), 0);
            for (OptionalInt answer = printer.answer(); answer.isPresent(); answer = printer.answer()) {
                out.write(answer.getAsInt());
            }
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
