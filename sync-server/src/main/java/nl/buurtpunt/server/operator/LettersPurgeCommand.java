package nl.buurtpunt.server.operator;

import java.util.List;
import nl.buurtpunt.server.casework.Retention;
import nl.buurtpunt.server.casework.Retention.Fate;
import nl.buurtpunt.server.casework.Retention.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `letters purge`.
@Command(
        name = "purge",
        description = "Delete what is past its term, for good: contact data first, later the whole letter with its"
                + " answers, on every kiosk too. Terms: letters.properties in the data folder.")
final class LettersPurgeCommand extends DeskCommand {
    @Option(names = "--dry-run", description = "Change nothing; say what would go, what stays, and why.")
    private boolean dryRun;

    LettersPurgeCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        desk.letters().cases().arrivals().run();
        desk.letters().cases().rounds().run();
        Retention retention = desk.letters().cases().retention();
        var ids = new LetterIds(desk.letters().cases().casework().all());
        List<Verdict> verdicts = dryRun ? retention.plan() : retention.carryOut();
        long letters = count(verdicts, Fate.LETTER_GOES);
        long contacts = count(verdicts, Fate.CONTACT_GOES);
        answer.say((dryRun ? "would delete " : "deleted ") + letters + " letters and the contact data of " + contacts
                + (dryRun ? "; nothing has changed" : ""));
        verdicts.forEach(it -> answer.say(ids.shown(it.ref()) + "  " + word(it.fate()) + ": " + it.why()));
        if (!dryRun && !verdicts.isEmpty()) {
            answer.say("their keys leave the file of the database when it is next closed: restart the server soon");
        }
        long left = dryRun
                ? 0
                : retention.plan().stream()
                        .filter(it -> it.fate() != Fate.STAYS)
                        .count();
        if (left > 0) {
            answer.complain(left + " letters are past a term and could not be deleted: the server's log says why");
            return ExitCode.REFUSED;
        }
        return ExitCode.OK;
    }

    private static long count(List<Verdict> verdicts, Fate fate) {
        return verdicts.stream().filter(it -> it.fate() == fate).count();
    }

    private static String word(Fate fate) {
        return switch (fate) {
            case STAYS -> "stays";
            case CONTACT_GOES -> "contact data goes";
            case LETTER_GOES -> "goes";
        };
    }
}
