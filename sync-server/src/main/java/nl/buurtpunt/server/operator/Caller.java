package nl.buurtpunt.server.operator;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtpunt.server.store.DatabaseInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The caller's side: asks the running server, and opens the database itself only when none answers.
public final class Caller implements Dispatcher {
    private final Function<Dispatcher, CommandLine> tree;
    private final DeskOpener opener;

    public Caller(Function<Dispatcher, CommandLine> tree, DeskOpener opener) {
        this.tree = tree;
        this.opener = opener;
    }

    @Override
    public int dispatch(DeskCommand command, CommandSpec spec, Path dataFolder) {
        PrintWriter err = spec.commandLine().getErr();
        return switch (command.attach()) {
            case Attached.Refused refused -> {
                refused.reasons().forEach(err::println);
                yield ExitCode.REFUSED;
            }
            case Attached.Files files -> {
                var words = spec.root().commandLine().getParseResult().originalArgs();
                var answer = new Printed(command, spec.commandLine().getOut(), err);
                yield carryOut(new OperatorRequest(words, files.bytesByPath()), dataFolder, answer);
            }
        };
    }

    private int carryOut(OperatorRequest request, Path dataFolder, Printed answer) {
        try {
            Optional<Integer> code = askServer(request, dataFolder, answer);
            return code.isPresent()
                    ? code.get()
                    : opener.withDesk(
                            dataFolder, desk -> new DeskRunner(tree, desk).run(request, answer, Origin.local()));
        } catch (DatabaseInUseException e) {
            answer.complain(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            answer.complain("the server did not answer to the end (look with `guide list` what became of it): "
                    + e.getMessage());
        } catch (IllegalStateException e) {
            answer.complain(String.valueOf(e.getMessage()));
        }
        return ExitCode.REFUSED;
    }

    /// Empty when no server listens: no socket, or one that a server left behind when it was killed.
    private static Optional<Integer> askServer(OperatorRequest request, Path dataFolder, Answer answer)
            throws IOException {
        Path path = OperatorSocket.pathIn(dataFolder);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            try {
                channel.connect(UnixDomainSocketAddress.of(path));
            } catch (ConnectException e) {
                return Optional.empty();
            }
            var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
            Frames.writeRequest(out, request);
            return Optional.of(Frames.readAnswer(in, answer));
        }
    }

    private record Printed(DeskCommand command, PrintWriter out, PrintWriter err) implements Answer {
        @Override
        public void say(String line) {
            out.println(line);
            out.flush();
        }

        @Override
        public void complain(String line) {
            err.println(line);
            err.flush();
        }

        @Override
        public void file(String path, byte[] bytes) {
            try {
                command.receive(path, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be written: " + e.getMessage(), e);
            }
        }
    }
}
