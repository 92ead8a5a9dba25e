package nl.buurtpunt.server.operator;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kiosk ...`: who is let in.
@Command(
        name = "kiosk",
        description = "Confirm, list, look after and revoke kiosks.",
        synopsisSubcommandLabel = "COMMAND")
public final class KioskCommand {
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    private KioskCommand() {}

    public static CommandLine tree(Dispatcher dispatcher) {
        return new CommandLine(new KioskCommand())
                .addSubcommand(new KioskConfirmCommand(dispatcher))
                .addSubcommand(new KioskDiagnosticsCommand(dispatcher))
                .addSubcommand(new KioskListCommand(dispatcher))
                .addSubcommand(new KioskRevokeCommand(dispatcher));
    }
}
