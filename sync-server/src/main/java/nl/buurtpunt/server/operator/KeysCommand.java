package nl.buurtpunt.server.operator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `keys ...`: the root key and the list of keys it signs. These commands work on files only, on the operator's own
/// side: the root key never travels to a running server, which sees a new list by itself.
@Command(
        name = "keys",
        description = "Make, publish and show the keys that kiosks trust.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {KeysRootCommand.class, KeysPublishCommand.class, KeysShowCommand.class, KeysRecoveryCommand.class
        })
public final class KeysCommand {
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;
}
