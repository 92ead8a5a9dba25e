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
    private static final Logger AUDIT = LoggerFactory.getLogger("nl.buurtpunt.audit");
    private static final int LONGEST = 600;

    private final Function<Dispatcher, CommandLine> tree;
    private final Desk desk;

    public DeskRunner(Function<Dispatcher, CommandLine> tree, Desk desk) {
        this.tree = tree;
        this.desk = desk;
    }

    /// Carries it out and writes down that it was, by whom and how it ended.
    int run(OperatorRequest request, Answer answer, Origin origin) {
        var heard = new Heard(answer);
        int code = carryOut(request, heard, origin);
        // Words hold ids, points, versions and folders; no command takes a secret as a word.
        AUDIT.info(
                "exit={} origin=\"{}\" actor=\"{}\" command=\"{}\" outcome=\"{}\"",
                code,
                origin.door(),
                AuditText.oneLine(origin.actor(), LONGEST),
                AuditText.oneLine(String.join(" ", request.words()), LONGEST),
                AuditText.oneLine(heard.first, LONGEST));
        return code;
    }

    private int carryOut(OperatorRequest request, Answer answer, Origin origin) {
        try {
            // the words were parsed once by the caller, but this side believes only what it parses itself
            ParseResult parsed = tree.apply(DeskRunner::neverDispatched)
                    .parseArgs(request.words().toArray(String[]::new));
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            if (parsed.commandSpec().userObject() instanceof DeskCommand command) {
                command.from(origin);
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

    /// Remembers the first line: it names what the words do not, such as the version that was published.
    private static final class Heard implements Answer {
        private final Answer answer;
        private String first = "";

        Heard(Answer answer) {
            this.answer = answer;
        }

        @Override
        public void say(String line) {
            first = first.isEmpty() ? line : first;
            answer.say(line);
        }

        @Override
        public void complain(String line) {
            first = first.isEmpty() ? line : first;
            answer.complain(line);
        }

        @Override
        public void file(String path, byte[] bytes) {
            answer.file(path, bytes);
        }
    }

    private static int neverDispatched(DeskCommand command, CommandSpec spec, Path dataFolder) {
        throw new IllegalStateException("a command on the server's side dispatches nothing");
    }
}
