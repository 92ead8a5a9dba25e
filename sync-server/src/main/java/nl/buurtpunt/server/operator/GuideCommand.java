package nl.buurtpunt.server.operator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `guide ...`: from a folder of files to a signed release.
@Command(name = "guide", description = "Import, publish, roll back, list and export the guide.")
public final class GuideCommand {
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;
}
