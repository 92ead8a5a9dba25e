package nl.buurtpunt.server.operator;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `letters ...`: what residents wrote, until the pages of staff exist.
@Command(
        name = "letters",
        description = "Read, handle and answer letters of residents. Texts come from files or from the standard input"
                + " (-), never from the command line.",
        synopsisSubcommandLabel = "COMMAND")
public final class LettersCommand {
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    private LettersCommand() {}

    public static CommandLine tree(Dispatcher dispatcher) {
        return new CommandLine(new LettersCommand())
                .addSubcommand(new LettersAnswerCommand(dispatcher))
                .addSubcommand(LettersStepCommand.begin(dispatcher))
                .addSubcommand(LettersStepCommand.close(dispatcher))
                .addSubcommand(new LettersDueCommand(dispatcher))
                .addSubcommand(new LettersForwardCommand(dispatcher))
                .addSubcommand(new LettersListCommand(dispatcher))
                .addSubcommand(new LettersMergeCommand(dispatcher))
                .addSubcommand(new LettersNoteCommand(dispatcher))
                .addSubcommand(new LettersPurgeCommand(dispatcher))
                .addSubcommand(LettersStepCommand.reopen(dispatcher))
                .addSubcommand(LettersStepCommand.seen(dispatcher))
                .addSubcommand(LettersSentencesCommand.tree(dispatcher))
                .addSubcommand(new LettersShowCommand(dispatcher))
                .addSubcommand(new LettersTakeCommand(dispatcher));
    }
}
