package nl.buurtpunt.server.operator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.buurtpunt.server.guide.GuideTables;
import nl.buurtpunt.server.guide.WorkingGuide;
import nl.buurtpunt.server.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `guide list`.
@Command(name = "list", description = "Show the services of the working guide and what they need, as a plain table.")
final class GuideListCommand extends DeskCommand {
    @Option(names = "--overdue", description = "Instead: the contacts that have to be checked again.")
    private boolean overdue;

    @Option(names = "--releases", description = "Instead: the releases that can be rolled back to.")
    private boolean releases;

    GuideListCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        if (releases) {
            return listReleases(desk, answer);
        }
        Optional<WorkingGuide> guide = desk.guides().load();
        if (guide.isEmpty()) {
            answer.complain(GuideCommand.NO_GUIDE);
            return ExitCode.REFUSED;
        }
        LocalDate today = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
        var tables = new GuideTables(guide.get(), today);
        (overdue ? tables.overdueContacts() : tables.services()).forEach(answer::say);
        return ExitCode.OK;
    }

    private static int listReleases(Desk desk, Answer answer) {
        answer.say("current: " + desk.releases().order());
        for (Release it : desk.releases().all()) {
            answer.say("%-6d  created %s  valid until %s  %s"
                    .formatted(it.order().version(), it.created(), it.validUntil(), it.note())
                    .stripTrailing());
        }
        return ExitCode.OK;
    }
}
