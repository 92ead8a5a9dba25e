package nl.buurtpunt.server.operator;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door for operators while the server runs: `DATA/operator.sock`, for the server's own user only.
public final class OperatorSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorSocket.class);
    private static final String NAME = "operator.sock";
    /// What the kernel takes for a socket's path, with the zero at its end.
    private static final int LONGEST_PATH = 107;
    /// What a command that is at work gets to end in order when the server stops.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ServerSocketChannel channel;
    private final Path path;
    private final DeskRunner runner;
    private final Duration grace;
    private final Set<SocketChannel> callers = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private OperatorSocket(ServerSocketChannel channel, Path path, DeskRunner runner, Duration grace) {
        this.channel = channel;
        this.path = path;
        this.runner = runner;
        this.grace = grace;
    }

    static Path pathIn(Path dataFolder) {
        return dataFolder.resolve(NAME);
    }

    /// Opens the door. Whoever calls this has the database open, so a socket that lies there is nobody's any more.
    public static OperatorSocket open(Path dataFolder, DeskRunner runner) throws IOException {
        return open(dataFolder, runner, GRACE);
    }

    static OperatorSocket open(Path dataFolder, DeskRunner runner, Duration grace) throws IOException {
        Path path = pathIn(dataFolder);
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            throw new IOException(
                    path + ": the path of a socket has at most " + LONGEST_PATH + " bytes; use a shorter --data");
        }
        ServerSocketChannel channel = bindPrivately(dataFolder, path);
        var socket = new OperatorSocket(channel, path, runner, grace);
        socket.executor.execute(socket::acceptAll);
        return socket;
    }

    /// Bound inside a folder nobody else can enter and moved into place when its rights are set: there is no moment at
    /// which another user could connect.
    private static ServerSocketChannel bindPrivately(Path dataFolder, Path path) throws IOException {
        Path nook = dataFolder.resolve(".op");
        Path unfinished = nook.resolve("s");
        Files.deleteIfExists(unfinished);
        Files.deleteIfExists(nook);
        Files.createDirectory(nook, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(unfinished));
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(nook);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void acceptAll() {
        while (channel.isOpen()) {
            try {
                letIn(channel.accept());
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("an operator could not be let in: {}", e.getMessage());
            }
        }
    }

    private void letIn(SocketChannel caller) throws IOException {
        callers.add(caller);
        try {
            executor.execute(() -> serve(caller));
        } catch (RejectedExecutionException e) {
            // came in while the door was closing
            callers.remove(caller);
            caller.close();
        }
    }

    private void serve(SocketChannel caller) {
        try (caller;
                var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(caller)));
                var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(caller)))) {
            OperatorRequest request;
            try {
                request = Frames.readRequest(in);
            } catch (IOException e) {
                Frames.writeLine(out, true, "not a request: " + e.getMessage());
                Frames.writeExit(out, ExitCode.USAGE);
                return;
            }
            Frames.writeExit(out, runner.run(request, new SocketAnswer(out), Origin.of(caller)));
        } catch (IOException | UncheckedIOException e) {
            // the work is done or refused all the same; only its report found nobody
            LOG.warn("an operator left before the answer: {}", e.getMessage());
        } finally {
            callers.remove(caller);
        }
    }

    /// Lets commands at work end, but waits for no caller that says nothing or reads nothing: its connection is cut.
    /// Nobody is interrupted, since an interrupt inside the database's file access can close the database.
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
            channel.close();
        } catch (IOException e) {
            LOG.warn("the operator's socket did not close: {}", e.getMessage());
        }
        executor.shutdown();
        boolean interrupted = false;
        try {
            if (!executor.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("hanging up on {} operators' connections", callers.size());
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        callers.forEach(OperatorSocket::hangUp);
        executor.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hangUp(SocketChannel caller) {
        try {
            caller.close();
        } catch (IOException e) {
            LOG.warn("an operator's connection did not close: {}", e.getMessage());
        }
    }

    private record SocketAnswer(DataOutputStream out) implements Answer {
        @Override
        public void say(String line) {
            write(() -> Frames.writeLine(out, false, line));
        }

        @Override
        public void complain(String line) {
            write(() -> Frames.writeLine(out, true, line));
        }

        @Override
        public void file(String path, byte[] bytes) {
            write(() -> Frames.writeFile(out, path, bytes));
        }

        private static void write(Writing writing) {
            try {
                writing.run();
            } catch (IOException e) {
                throw new UncheckedIOException("the caller is gone", e);
            }
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
