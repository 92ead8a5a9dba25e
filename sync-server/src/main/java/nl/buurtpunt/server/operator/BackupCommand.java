package nl.buurtpunt.server.operator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.buurtpunt.server.backup.BackupException;
import nl.buurtpunt.server.backup.BackupHead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `backup --to DIR|FILE`. The bytes come over the operator's socket in pieces and become a file of the operator.
@Command(
        name = "backup",
        description = "Copy everything the server has into one file, while it runs. Private keys are in it only sealed"
                + " to the recovery key (`keys recovery`).")
public final class BackupCommand extends DeskCommand {
    private static final int PIECE = 1024 * 1024;
    private static final String END = "end";

    @Option(
            names = "--to",
            paramLabel = "DIR|FILE",
            required = true,
            description = "A folder that is there, for a file named after the time; or a file that is not there yet.")
    private Path to = Path.of(".");

    private @Nullable IncomingFile incoming;

    public BackupCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected Attached attach() {
        if (!Files.isDirectory(to) && Files.exists(to)) {
            return new Attached.Refused(List.of(to + ": is already there; a backup never overwrites"));
        }
        Path parent = to.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return new Attached.Refused(List.of(to + ": there is no such folder"));
        }
        return Attached.NOTHING;
    }

    @Override
    protected void receive(String path, byte[] bytes) throws IOException {
        if (incoming == null) {
            incoming = new IncomingFile(Files.isDirectory(to) ? to.resolve(checkedName(path)) : to);
        }
        if (path.equals(END)) {
            Path file = incoming.finish(new String(bytes, StandardCharsets.US_ASCII));
            spec.commandLine().getOut().println("written " + file + " (" + Files.size(file) + " bytes)");
        } else {
            incoming.append(bytes);
        }
    }

    private static String checkedName(String path) throws IOException {
        if (!path.matches("buurtpunt-[0-9TZ]+\\.backup")) {
            throw new IOException("did not expect the file " + path);
        }
        return path;
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        String name = "buurtpunt-" + desk.clock().instant().toString().replaceAll("[-:]|\\.[0-9]+", "") + ".backup";
        var pieces = new Pieces(name, answer);
        try (var out = new BufferedOutputStream(pieces, PIECE)) {
            BackupHead head = desk.backups().write(out);
            out.flush();
            answer.say("backup of " + head.created() + ", epoch " + head.epoch().text()
                    + ", keys sealed to recovery key " + head.recoveryKeyId());
            answer.file(END, pieces.sha256().getBytes(StandardCharsets.US_ASCII));
            return ExitCode.OK;
        } catch (BackupException e) {
            answer.complain(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            answer.complain("the backup was not made: " + e.getMessage());
        }
        return ExitCode.REFUSED;
    }
}
