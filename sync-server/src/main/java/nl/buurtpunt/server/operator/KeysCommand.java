package nl.buurtpunt.server.operator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `keys ...`: the root key and the list of keys it signs.
@Command(name = "keys", description = "Make, publish and show the keys that kiosks trust.")
public final class KeysCommand {
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;
}
