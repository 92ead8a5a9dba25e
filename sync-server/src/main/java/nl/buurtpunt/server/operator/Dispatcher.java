package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/// Brings a command to the database: over the socket of a running server, or by opening the database here.
public interface Dispatcher {
    /// Carries the command out and returns its exit code; what it says goes to the command line's own writers.
    int dispatch(DeskCommand command, CommandSpec spec, Path dataFolder);
}
