package nl.buurtpunt.server.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.ToIntFunction;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.server.operator.BackupCommand;
import nl.buurtpunt.server.operator.Caller;
import nl.buurtpunt.server.operator.Desk;
import nl.buurtpunt.server.operator.Dispatcher;
import nl.buurtpunt.server.operator.ExitCode;
import nl.buurtpunt.server.operator.GuideCommand;
import nl.buurtpunt.server.operator.KeysCommand;
import nl.buurtpunt.server.operator.KioskCommand;
import nl.buurtpunt.server.operator.LettersCommand;
import nl.buurtpunt.server.operator.RestoreCommand;
import nl.buurtpunt.server.store.DatabaseInUseException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where the sync server starts: one program, its first word is the command.
@Command(
        name = "sync-server",
        description = "Imports, signs and publishes the guide, and knows the kiosks.",
        synopsisSubcommandLabel = "COMMAND")
public final class SyncServer implements Runnable {
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Spec
    CommandSpec spec = CommandSpec.create();

    static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /// The whole tree of commands, used by the caller and, for the same words, by a running server.
    static CommandLine commandLine() {
        return tree(new Caller(SyncServer::tree, SyncServer::openData));
    }

    static CommandLine tree(Dispatcher dispatcher) {
        var root = new CommandLine(new SyncServer());
        root.addSubcommand(new CommandLine(new ServeCommand()));
        root.addSubcommand(GuideCommand.tree(dispatcher));
        root.addSubcommand(KioskCommand.tree(dispatcher));
        root.addSubcommand(new CommandLine(new KeysCommand()));
        root.addSubcommand(LettersCommand.tree(dispatcher));
        root.addSubcommand(new CommandLine(new BackupCommand(dispatcher)));
        root.addSubcommand(new CommandLine(new RestoreCommand(SyncServer::startAgain)));
        root.setParameterExceptionHandler(SyncServer::oneLine);
        root.setExecutionExceptionHandler(SyncServer::failed);
        return root;
    }

    private static int openData(Path folder, ToIntFunction<Desk> work) throws DatabaseInUseException {
        try (OpenData data = OpenData.open(folder, Clock.systemUTC())) {
            return work.applyAsInt(data.desk());
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /// A folder from a backup is opened as a server would: letters in the ledger are purged again.
    private static ReleaseOrder startAgain(Path folder) throws IOException {
        try (OpenData data = OpenData.open(folder, Clock.systemUTC())) {
            return data.releases().startAgain();
        } catch (DatabaseInUseException | RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// A wrong option is one line, not a page of help: scripts and people see at once which.
    private static int oneLine(CommandLine.ParameterException wrong, String[] args) {
        wrong.getCommandLine().getErr().println(wrong.getMessage());
        return ExitCode.USAGE;
    }

    /// The last handler: an operator reads one line, whoever mends the program reads the log.
    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        LoggerFactory.getLogger(SyncServer.class).error("the command failed", e);
        command.getErr().println("the command failed: " + e);
        return ExitCode.REFUSED;
    }

    /// No command: say which there are.
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
    }
}
