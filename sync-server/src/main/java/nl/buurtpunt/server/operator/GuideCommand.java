package nl.buurtpunt.server.operator;

import nl.buurtpunt.server.release.PublishResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `guide ...`: from a folder of files to a signed release.
@Command(
        name = "guide",
        description = "Import, publish, roll back, list and export the guide.",
        synopsisSubcommandLabel = "COMMAND")
public final class GuideCommand {
    static final String NO_GUIDE = "there is no guide yet: use `guide import FOLDER`";

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    private GuideCommand() {}

    public static CommandLine tree(Dispatcher dispatcher) {
        return new CommandLine(new GuideCommand())
                .addSubcommand(new GuideImportCommand(dispatcher))
                .addSubcommand(new GuideExportCommand(dispatcher))
                .addSubcommand(new GuidePublishCommand(dispatcher))
                .addSubcommand(new GuideRollbackCommand(dispatcher))
                .addSubcommand(new GuideListCommand(dispatcher))
                .addSubcommand(new GuideMissingCommand(dispatcher))
                .addSubcommand(new GuideBuiltinCommand());
    }

    /// What became of a publication, in words and as an exit code.
    static int tell(PublishResult result, Answer answer) {
        return switch (result) {
            case PublishResult.Published it -> {
                answer.say("published version " + it.release().order().version() + ": " + it.entries() + " entries, "
                        + it.changed() + " changed, valid until " + it.release().validUntil());
                yield ExitCode.OK;
            }
            case PublishResult.NoSigningKey it -> refuse(answer, "there is no key to sign with: use `keys publish`");
            case PublishResult.NothingToPublish it -> refuse(answer, NO_GUIDE);
            case PublishResult.NoSuchVersion it ->
                refuse(answer, "no release " + it.version() + " is kept: see `guide list --releases`");
        };
    }

    private static int refuse(Answer answer, String why) {
        answer.complain(why);
        return ExitCode.REFUSED;
    }
}
