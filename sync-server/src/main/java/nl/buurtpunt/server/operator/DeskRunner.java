package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Carries commands out where the database is open, from the words the caller typed.
public final class DeskRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DeskRunner.class);

    private final Function<Dispatcher, CommandLine> tree;
    private final Desk desk;

    public DeskRunner(Function<Dispatcher, CommandLine> tree, Desk desk) {
        this.tree = tree;
        this.desk = desk;
    }

    public int run(OperatorRequest request, Answer answer) {
        try {
            // the words were parsed once by the caller, but this side believes only what it parses itself
            ParseResult parsed = tree.apply(DeskRunner::neverDispatched)
                    .parseArgs(request.words().toArray(String[]::new));
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            if (parsed.commandSpec().userObject() instanceof DeskCommand command) {
                return command.work(desk, request, answer);
            }
            answer.complain("not a command for the server: " + String.join(" ", request.words()));
            return ExitCode.USAGE;
        } catch (ParameterException e) {
            answer.complain(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        } catch (RuntimeException e) {
            LOG.error("a command failed", e);
            answer.complain("the command failed and changed nothing it did not report: " + e);
            return ExitCode.REFUSED;
        }
    }

    private static int neverDispatched(DeskCommand command, CommandSpec spec, Path dataFolder) {
        throw new IllegalStateException("a command on the server's side dispatches nothing");
    }
}
