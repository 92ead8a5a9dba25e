package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `letters note ID`.
@Command(name = "note", description = "Write something down for colleagues. The resident never reads it.")
final class LettersNoteCommand extends LetterCommand {
    private static final String NOTE = "note";

    @Option(names = "--file", paramLabel = "FILE", description = "The note; - (the default) reads the standard input.")
    private Path file = LetterFiles.INPUT;

    LettersNoteCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    protected Attached attach() {
        return LetterFiles.attach(Map.of(NOTE, file));
    }

    @Override
    int work(Meant meant, OperatorRequest request, Answer answer) {
        String text = LetterFiles.text(request, NOTE);
        return meant.tell(meant.casework().note(meant.ref(), operator(), text), answer);
    }
}
