package nl.buurtpunt.server.operator;

import java.util.Optional;
import nl.buurtpunt.server.casework.CaseResult;
import nl.buurtpunt.server.casework.Casework;
import nl.buurtpunt.server.letter.LetterRef;
import picocli.CommandLine.Parameters;

/// A command about one letter. Letters that have just come are taken up first, so that none is missing.
abstract class LetterCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "As `letters list` shows it.")
    private String id = "";

    LetterCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected final int work(Desk desk, OperatorRequest request, Answer answer) {
        desk.letters().cases().arrivals().run();
        Casework casework = desk.letters().cases().casework();
        var ids = new LetterIds(casework.all());
        Optional<LetterRef> ref = ids.find(id, answer);
        return ref.isEmpty() ? ExitCode.REFUSED : work(new Meant(desk, casework, ids, ref.get()), request, answer);
    }

    abstract int work(Meant meant, OperatorRequest request, Answer answer);

    /// The letter that is meant.
    record Meant(Desk desk, Casework casework, LetterIds ids, LetterRef ref) {
        int tell(CaseResult result, Answer answer) {
            return new LetterWords(ids, casework).tell(result, answer);
        }
    }
}
