package nl.buurtpunt.server.operator;

import java.time.Duration;
import java.util.Optional;
import nl.buurtpunt.server.guide.GuideLimits;
import nl.buurtpunt.server.guide.TranslationState;
import nl.buurtpunt.server.guide.WorkingGuide;
import nl.buurtpunt.server.release.PublishResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `guide publish`.
@Command(name = "publish", description = "Sign the working guide as the next release; connected kiosks get it at once.")
final class GuidePublishCommand extends DeskCommand {
    @Mixin
    ValidDaysOption validDays = new ValidDaysOption();

    private String note = "";

    GuidePublishCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for `guide list --releases`.")
    void note(String given) {
        if (given.length() > GuideLimits.NOTE_LENGTH) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--note: " + given.length() + " characters, at most " + GuideLimits.NOTE_LENGTH);
        }
        note = given;
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        Optional<WorkingGuide> guide = desk.guides().load();
        if (guide.isEmpty()) {
            answer.complain(GuideCommand.NO_GUIDE);
            return ExitCode.REFUSED;
        }
        Duration validity = validDays.orElse(guide.get().validDays());
        PublishResult result = desk.releases().publish(guide.get().assemble(), validity, note);
        if (result instanceof PublishResult.Published) {
            // Before the version, which stays the last line: scripts look for it there.
            new TranslationState(guide.get()).table().forEach(answer::say);
        }
        return GuideCommand.tell(result, answer);
    }
}
