package nl.buurtpunt.server.operator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.buurtpunt.server.casework.CaseRow;
import nl.buurtpunt.server.casework.CaseState;
import nl.buurtpunt.server.casework.Casework;
import nl.buurtpunt.server.letter.LetterRef;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `letters list`: one line a letter, without a word of it.
@Command(name = "list", description = "List letters, the one that is due soonest first.")
final class LettersListCommand extends DeskCommand {
    private static final String NONE = "-";

    @Spec
    CommandSpec own = CommandSpec.create();

    private @Nullable CaseState state;

    @Option(names = "--overdue", description = "Only those whose day has passed.")
    private boolean overdue;

    @Option(names = "--all", description = "Closed letters as well.")
    private boolean all;

    LettersListCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Option(names = "--state", paramLabel = "STATE", description = "Only those that are in this state.")
    void state(String given) {
        state = CaseState.ofWord(given)
                .orElseThrow(() -> new ParameterException(
                        own.commandLine(),
                        "--state " + given + ": allowed are "
                                + Arrays.stream(CaseState.values())
                                        .map(CaseState::word)
                                        .collect(Collectors.joining(", "))));
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        desk.letters().cases().arrivals().run();
        Casework casework = desk.letters().cases().casework();
        List<CaseRow> known = casework.all();
        List<CaseRow> chosen =
                known.stream().filter(it -> isChosen(it, casework)).toList();
        answer.say(chosen.size() + (chosen.size() == 1 ? " letter" : " letters") + " of " + known.size());
        if (!chosen.isEmpty()) {
            table(chosen, new LetterIds(known), casework).forEach(answer::say);
        }
        return ExitCode.OK;
    }

    private boolean isChosen(CaseRow row, Casework casework) {
        if (state != null && row.state() != state) {
            return false;
        }
        if (overdue) {
            return row.nextDay().filter(day -> casework.daysLeft(day) < 0).isPresent();
        }
        return all
                || state != null
                || row.state() != CaseState.CLOSED
                || row.standing().unread();
    }

    static List<String> table(List<CaseRow> rows, LetterIds ids, Casework casework) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("ID", "FROM", "STATE", "RECEIVED", "DUE", "DAYS-LEFT", "LEVEL", "NOTE"));
        for (CaseRow row : rows) {
            LocalDate day = row.nextDay().orElse(null);
            lines.add(List.of(
                    ids.shown(row.ref()),
                    row.ref().kioskId(),
                    row.state().word(),
                    row.received().toString(),
                    day == null ? NONE : day.toString(),
                    day == null ? NONE : String.valueOf(casework.daysLeft(day)),
                    row.watch().level() == 0 ? NONE : String.valueOf(row.watch().level()),
                    note(row, ids, casework)));
        }
        return Columns.lines(lines);
    }

    private static String note(CaseRow row, LetterIds ids, Casework casework) {
        var notes = new ArrayList<String>();
        LetterRef lead = row.standing().lead();
        if (row.standing().unread()) {
            notes.add("resident wrote again");
        }
        if (lead != null) {
            notes.add("goes with " + ids.shown(lead));
        }
        if (row.follows() != null) {
            notes.add(
                    casework.hasNoReader(row)
                            ? "follows a letter that was deleted, no code opens its answer"
                            : "follows a letter that is not here");
        }
        if (row.unpublished()) {
            notes.add("status not published");
        }
        return notes.isEmpty() ? NONE : String.join(", ", notes);
    }
}
