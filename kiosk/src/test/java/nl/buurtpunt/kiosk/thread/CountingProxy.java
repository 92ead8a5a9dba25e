package nl.buurtpunt.kiosk.thread;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Stands between kiosk and server, counts the bytes of each direction, and can be pointed at another server:
/// for the kiosk the address stays the same.
final class CountingProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger target = new AtomicInteger();
    private final AtomicLong toServer = new AtomicLong();
    private final AtomicLong toKiosk = new AtomicLong();

    CountingProxy(int port) throws IOException {
        target.set(port);
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /// From now on, new connections go to another server; the old ones are cut.
    void pointAt(int port) {
        target.set(port);
        cut();
    }

    /// From now on there is no network: whoever connects is hung up on.
    void unplug() {
        pointAt(0);
    }

    void cut() {
        open.forEach(CountingProxy::closeQuietly);
    }

    Count count() {
        return new Count(toServer.get(), toKiosk.get());
    }

    /// @param toServer bytes the kiosk sent, TLS included
    record Count(long toServer, long toKiosk) {
        Count since(Count before) {
            return new Count(toServer - before.toServer, toKiosk - before.toKiosk);
        }

        long total() {
            return toServer + toKiosk;
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket kiosk = listening.accept();
                open.add(kiosk);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target.get());
                open.add(server);
                Thread.ofVirtual().start(() -> pump(kiosk, server, toServer));
                Thread.ofVirtual().start(() -> pump(server, kiosk, toKiosk));
            } catch (IOException e) {
                // The server is away or the proxy ends: whoever was connected notices.
                cut();
            }
        }
    }

    private void pump(Socket from, Socket to, AtomicLong counter) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16384];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                counter.addAndGet(read);
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One side hung up; closing both tells the other.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone already.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
