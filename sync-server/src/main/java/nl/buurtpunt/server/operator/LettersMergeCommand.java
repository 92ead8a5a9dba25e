package nl.buurtpunt.server.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.server.letter.LetterRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `letters merge ID OTHER...`.
@Command(
        name = "merge",
        description = "Letters about the same thing: from now on the others go the way of the first, and each gets its"
                + " answer.")
final class LettersMergeCommand extends LetterCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "OTHER", description = "Those that go the same way.")
    private List<String> others = List.of();

    LettersMergeCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    int work(Meant meant, OperatorRequest request, Answer answer) {
        var refs = new ArrayList<LetterRef>();
        for (String other : others) {
            Optional<LetterRef> ref = meant.ids().find(other, answer);
            if (ref.isEmpty()) {
                return ExitCode.REFUSED;
            }
            refs.add(ref.get());
        }
        return meant.tell(meant.casework().merge(meant.ref(), refs, operator()), answer);
    }
}
