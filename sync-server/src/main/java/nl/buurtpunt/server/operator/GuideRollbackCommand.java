package nl.buurtpunt.server.operator;

import nl.buurtpunt.server.guide.WorkingGuide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `guide rollback VERSION`.
@Command(
        name = "rollback",
        description = "Publish the content of an older release again, as a new and higher version. The working guide"
                + " stays as it is.")
final class GuideRollbackCommand extends DeskCommand {
    private static final int DEFAULT_DAYS = 90;

    @Parameters(paramLabel = "VERSION", description = "A version of `guide list --releases`.")
    private long version;

    @Mixin
    ValidDaysOption validDays = new ValidDaysOption();

    GuideRollbackCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        int days = desk.guides().load().map(WorkingGuide::validDays).orElse(DEFAULT_DAYS);
        return GuideCommand.tell(desk.releases().rollBack(version, validDays.orElse(days)), answer);
    }
}
