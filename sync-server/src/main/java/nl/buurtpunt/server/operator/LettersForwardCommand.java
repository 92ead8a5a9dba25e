package nl.buurtpunt.server.operator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `letters forward ID --to WHOM`.
@Command(
        name = "forward",
        description = "Somebody else handles it now. The resident reads to whom, and the day it is due stays.")
final class LettersForwardCommand extends LetterCommand {
    private static final int LONGEST = 80;

    @Spec
    CommandSpec own = CommandSpec.create();

    private String to = "";

    LettersForwardCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Option(
            names = "--to",
            paramLabel = "WHOM",
            required = true,
            description = "A department or partner by its function, never a person: 'Afdeling Openbare Ruimte'.")
    void to(String given) {
        to = department(own, "--to", given);
    }

    /// One short line: it stands in a status and in the audit log.
    static String department(CommandSpec spec, String option, String given) {
        String name = AuditText.oneLine(given.strip(), LONGEST + 1);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new ParameterException(
                    spec.commandLine(), option + ": a name of 1 to " + LONGEST + " characters is needed");
        }
        return name;
    }

    @Override
    int work(Meant meant, OperatorRequest request, Answer answer) {
        return meant.tell(meant.casework().forward(meant.ref(), operator(), to), answer);
    }
}
