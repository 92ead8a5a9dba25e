package nl.buurtpunt.server.operator;

import java.util.List;
import nl.buurtpunt.server.casework.CaseRow;
import nl.buurtpunt.server.casework.Casework;
import nl.buurtpunt.server.casework.Retention;
import picocli.CommandLine.Command;

/// `letters due`: what needs somebody, the most urgent first; for who reads no e-mail, and for a mail made of it.
@Command(
        name = "due",
        description = "What needs somebody: letters that are late by level, then those that are nearly due.")
final class LettersDueCommand extends DeskCommand {
    LettersDueCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected int work(Desk desk, OperatorRequest request, Answer answer) {
        desk.letters().cases().arrivals().run();
        desk.letters().cases().rounds().run();
        Casework casework = desk.letters().cases().casework();
        List<CaseRow> all = casework.all();
        List<CaseRow> urgent = all.stream()
                .filter(it -> it.nextDay().isPresent())
                .filter(it -> it.watch().level() > 0 || it.watch().reminded())
                .toList();
        answer.say(urgent.size() + (urgent.size() == 1 ? " letter needs" : " letters need") + " somebody");
        var ids = new LetterIds(all);
        int highest = urgent.stream().mapToInt(it -> it.watch().level()).max().orElse(0);
        for (int level = highest; level >= 0; level--) {
            int shown = level;
            List<CaseRow> rows =
                    urgent.stream().filter(it -> it.watch().level() == shown).toList();
            if (!rows.isEmpty()) {
                answer.say(shown == 0 ? "nearly due:" : "late, level " + shown + ":");
                LettersListCommand.table(rows, ids, casework).forEach(answer::say);
            }
        }
        all.stream()
                .filter(casework::isBehind)
                .forEach(it -> answer.say("letter " + ids.shown(it.ref()) + ": " + LetterWords.BEHIND));
        long past = desk.letters().cases().retention().plan().stream()
                .filter(it -> it.fate() != Retention.Fate.STAYS)
                .count();
        if (past > 0) {
            answer.say(past + " past their term of keeping: see `letters purge --dry-run`");
        }
        return ExitCode.OK;
    }
}
