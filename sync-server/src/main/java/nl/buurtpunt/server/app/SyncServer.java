package nl.buurtpunt.server.app;

import nl.buurtpunt.server.operator.ExitCode;
import nl.buurtpunt.server.operator.GuideCommand;
import nl.buurtpunt.server.operator.KeysCommand;
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
        var root = new CommandLine(new SyncServer());
        root.addSubcommand(new CommandLine(new ServeCommand()));
        root.addSubcommand(new CommandLine(new GuideCommand()));
        root.addSubcommand(new CommandLine(new KeysCommand()));
        root.setParameterExceptionHandler(SyncServer::oneLine);
        root.setExitCodeExceptionMapper(it -> ExitCode.REFUSED);
        return root;
    }

    /// A wrong option is one line, not a page of help: scripts and people see at once which.
    private static int oneLine(CommandLine.ParameterException wrong, String[] args) {
        wrong.getCommandLine().getErr().println(wrong.getMessage());
        return ExitCode.USAGE;
    }

    /// No command: say which there are.
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
    }
}
